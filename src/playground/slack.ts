import type { App, Receiver } from '@slack/bolt';
import type { Delivery } from './delivery.js';
import type { Fault } from './faults.js';
import type { FileContent } from './files.js';
import { type AppManifest, ownManifest } from './manifest.js';
import type { Submitted } from './modals.js';
import type { Call } from './outgoing.js';
import type {
  Menu,
  Message,
  Picked,
  Snapshot,
  Step,
  StepResult,
  Suggestions,
  Team,
  User,
  View,
  Weather,
} from './page/wire.js';
import { close, submit } from './people/forms.js';
import { openTab, runStep, type ShortcutChoice, takeShortcut } from './people/opening.js';
import type { Surface } from './people/surface.js';
import { act, type Choice, suggest } from './people/using.js';
import { giveCommand, say } from './people/writing.js';
import { Platform } from './platform.js';
import { YOU } from './seed.js';
import { snapshotOf } from './snapshot.js';
import type { Workspace } from './workspace.js';

export interface SlackOptions {
  /** Milliseconds since 1970. */
  now?: () => number;
  startTimer?: (callback: () => void, milliseconds: number) => () => void;
  /** Instead of what manifest.yml says. */
  menu?: Partial<Menu>;
  scopes?: readonly string[];
  steps?: readonly Step[];
  /** Another workspace than the usual one; its people and channels have the same ids all the same. */
  team?: Team;
  /** Where its people are; UTC unless told. */
  timeZone?: string;
}

/**
 * Slack, in process. It is the app's Receiver (Slack calls the app) and its `fetch` (the app calls Slack):
 * `new App({ token, receiver: slack, clientOptions: { slackApiUrl: 'http://slack.invalid/api/', fetch: slack.fetch } })`.
 * Its verbs are what people do in Slack; each settles when the app's listeners have.
 */
export class PlaygroundSlack implements Receiver {
  readonly #platform: Platform;

  constructor({ now = Date.now, startTimer = timer, team, timeZone, ...changed }: SlackOptions = {}) {
    this.#platform = new Platform({ now, startTimer, team, timeZone, manifest: manifestWith(changed) });
  }

  init(app: App): void {
    this.#platform.connection.connect(app);
  }

  async start(): Promise<void> {}

  async stop(): Promise<void> {}

  /** What the app calls instead of slack.com. */
  readonly fetch = (url: string | URL, init: { body?: unknown } = {}): Promise<Response> =>
    this.#platform.outgoing.fetch(url, init.body);

  get workspace(): Workspace {
    return this.#platform.workspace;
  }

  /** What listeners threw and the app did not handle, and answers that Slack cannot read. */
  get errors(): unknown[] {
    return this.#platform.connection.errors;
  }

  /** Every call of the Web API and (as `respond`, `upload`) of the other addresses, in order. */
  get calls(): readonly Call[] {
    return this.#platform.outgoing.calls;
  }

  // What a person does ----------------------------------------------------------------------------------------

  command(command: string, text = '', where: { channel?: string; user?: string } = {}): Promise<Delivery | null> {
    return giveCommand(this.#platform, { command, text, ...where });
  }

  /** Says something in a channel, or in the direct message with the app (`'dm'`). */
  say(channel: string, text: string, how: { thread_ts?: string; user?: string } = {}): Promise<Message> {
    return say(this.#platform, { channel, text, ...how });
  }

  /** Presses a button, or picks something in a select, a picker or a menu. */
  act(surface: Surface, actionId: string, choice: Choice = {}): Promise<Delivery> {
    return act(this.#platform, surface, actionId, choice);
  }

  /** Types into an external select; answers with the options that the app offers. */
  suggest(surface: Surface, actionId: string, query: string, choice: Choice = {}): Promise<Suggestions> {
    return suggest(this.#platform, surface, actionId, query, choice);
  }

  /** Fills in the modal in front, by block_id or action_id, and submits it. */
  submit(values: Record<string, Picked> = {}, { user }: { user?: string } = {}): Promise<Submitted> {
    return submit(this.#platform, values, user);
  }

  /** Closes the modal in front. */
  close({ user }: { user?: string } = {}): Promise<void> {
    return close(this.#platform, user);
  }

  /** A shortcut of a message, or a global one. */
  shortcut(callbackId: string, choice: ShortcutChoice = {}): Promise<Delivery> {
    return takeShortcut(this.#platform, callbackId, choice);
  }

  /** Opens a tab of the app. */
  openHome(user: string = YOU, tab: 'home' | 'messages' = 'home'): Promise<Delivery> {
    return openTab(this.#platform, user, tab);
  }

  /** A step of a workflow runs; answers with what the app completed it with. */
  step(callbackId: string, inputs: Record<string, unknown>): Promise<StepResult> {
    return runStep(this.#platform, callbackId, inputs);
  }

  // What Slack does -------------------------------------------------------------------------------------------

  /** Any event: `{ type: 'app_uninstalled' }`. */
  event(event: { type: string; [field: string]: unknown }): Promise<Delivery> {
    return this.#platform.event(event);
  }

  /** Sends the last event again, as Slack does when it thinks that the app missed it. */
  redeliver(): Promise<Delivery> {
    return this.#platform.connection.sendLastEventAgain();
  }

  /** Makes the next calls of a method fail; `respond` stands for every response_url, `upload` for every file. */
  fail(method: string, fault: Fault): void {
    this.#platform.outgoing.fail(method, fault);
  }

  /** How Slack behaves from now on, until it is `fine` again. */
  setWeather(weather: Weather): void {
    this.#platform.outgoing.faults.weather = weather;
    this.workspace.changed();
  }

  /** Gives the app scopes; at first it has all that manifest.yml lists, the optional ones included. */
  grant(...scopes: string[]): void {
    this.#platform.grants.grant(scopes);
  }

  /** Takes scopes from the app: methods that need them answer `missing_scope`. */
  revoke(...scopes: string[]): void {
    this.#platform.grants.revoke(scopes);
  }

  /** Makes a channel one of Slack Connect, and brings somebody of the other workspace in. @returns who */
  share(channel: string, team: Team): User {
    return this.workspace.share(this.#platform.channel(channel, this.#platform.user()), team);
  }

  // What a person sees ----------------------------------------------------------------------------------------

  /** The messages that a person can see, oldest first; of one channel or one thread if told. */
  messages(which: { channel?: string; thread_ts?: string; user?: string } = {}): Message[] {
    const user = this.#platform.user(which.user);
    const channel = which.channel === undefined ? undefined : this.#platform.channel(which.channel, user).id;
    return this.workspace
      .messagesFor(user.id)
      .filter((message) => channel === undefined || message.channel === channel)
      .filter(
        ({ ts, thread_ts }) => which.thread_ts === undefined || ts === which.thread_ts || thread_ts === which.thread_ts,
      );
  }

  /** What is in a file that was shared. */
  file(id: string): FileContent | undefined {
    return this.#platform.files.content(id);
  }

  home(user: string = YOU): View | undefined {
    return this.workspace.home(user);
  }

  /** The modal in front, with the errors shown in it. */
  modal(user: string = YOU): { view: View; errors: Record<string, string> } | undefined {
    return this.workspace.modals(user).at(-1);
  }

  snapshot(viewer: string = YOU): Snapshot {
    return snapshotOf(this.#platform, viewer);
  }
}

type Changed = Pick<SlackOptions, 'menu' | 'scopes' | 'steps'>;

function manifestWith({ menu, ...changed }: Changed): AppManifest {
  const own = ownManifest();
  return { ...own, ...changed, menu: { ...own.menu, ...menu } };
}

const timer = (callback: () => void, milliseconds: number): (() => void) => {
  const handle = setTimeout(callback, milliseconds);
  return () => clearTimeout(handle);
};
