import { toast } from './toasts.js';
import type { Place, Snapshot, StepResult, Suggestions, Verb } from './wire.js';

/** Does something in Slack. What comes of it arrives with the next snapshot; what goes wrong is said in a toast. */
export async function perform(verb: Verb): Promise<boolean> {
  return (await post(verb)) !== null;
}

export async function suggest(place: Place, blockId: string, actionId: string, query: string): Promise<Suggestions> {
  const response = await post({ verb: 'suggest', place, block_id: blockId, action_id: actionId, query });
  if (response === null) return { options: [] };
  const suggestions: Suggestions = await response.json();
  return suggestions;
}

export async function runStep(callbackId: string, inputs: Record<string, string>): Promise<StepResult | null> {
  const response = await post({ verb: 'step', callback_id: callbackId, inputs });
  if (response === null) return null;
  const result: StepResult = await response.json();
  return result;
}

async function post(verb: Verb): Promise<Response | null> {
  try {
    const response = await fetch('/verbs', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(verb),
    });
    if (response.ok) return response;
    const { error }: { error: string } = await response.json();
    toast(error);
  } catch {
    toast('The playground does not answer. Is it still running?');
  }
  return null;
}

/** Calls back with every change; the browser reconnects by itself. */
export function follow(onSnapshot: (snapshot: Snapshot) => void, onConnection: (connected: boolean) => void): void {
  const events = new EventSource('/events');
  events.addEventListener('message', ({ data }) => {
    const snapshot: Snapshot = JSON.parse(data);
    onSnapshot(snapshot);
  });
  events.addEventListener('open', () => onConnection(true));
  events.addEventListener('error', () => onConnection(false));
}
