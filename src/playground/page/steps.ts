import { runStep } from './api.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import type { Snapshot, Step, StepInput, StepResult } from './wire.js';

/** The steps that the app brings to Workflow Builder, each to be tried by itself. */
export function openSteps({ steps, app }: Snapshot): void {
  const dialog = h(
    'dialog',
    { class: 'dialog modal', 'aria-labelledby': 'steps-title', onclose: () => dialog.remove() },
    h(
      'header',
      { class: 'dialog-head' },
      h('span', { class: 'avatar small app', 'aria-hidden': 'true' }),
      h('h2', { id: 'steps-title' }, 'Workflow steps'),
      h(
        'button',
        { class: 'icon-button', type: 'button', 'aria-label': 'Close', onclick: () => dialog.close() },
        icon('close'),
      ),
    ),
    h(
      'div',
      { class: 'dialog-body' },
      h(
        'p',
        { class: 'hint' },
        `In Slack, Workflow Builder runs these steps of ${app.name}. Here you run one by hand.`,
      ),
      ...steps.map(drawStep),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLElement>('.field')?.focus();
}

function drawStep(step: Step): HTMLElement {
  const fields = step.inputs.map((input) => ({ input, field: drawField(step, input) }));
  const outcome = h('div', { class: 'step-outcome', role: 'status' });
  const run = h('button', { class: 'button primary', type: 'submit' }, 'Run this step');
  return h(
    'form',
    {
      class: 'step',
      'aria-label': step.title,
      onsubmit: async (event) => {
        event.preventDefault();
        run.setAttribute('aria-busy', 'true');
        const given = fields.filter(({ field }) => field.value !== '');
        const inputs = Object.fromEntries(given.map(({ input, field }) => [input.name, field.value]));
        outcome.replaceChildren(...drawOutcome(await runStep(step.callback_id, inputs)));
        run.removeAttribute('aria-busy');
      },
    },
    h('h3', {}, step.title),
    step.description !== '' && h('p', { class: 'hint' }, step.description),
    ...fields.map(({ input, field }) =>
      h(
        'div',
        { class: 'input' },
        h('label', { for: field.id }, input.title, !input.required && h('span', { class: 'optional' }, ' (optional)')),
        field,
        input.description !== '' && h('p', { class: 'hint' }, input.description),
      ),
    ),
    h('div', { class: 'step-foot' }, run),
    outcome,
  );
}

const drawField = ({ callback_id }: Step, { name, required }: StepInput): HTMLInputElement =>
  h('input', { class: 'field', id: `${callback_id}/${name}`, type: 'text', required, autocomplete: 'off' });

function drawOutcome(result: StepResult | null): HTMLElement[] {
  if (result === null) return [];
  if (result.error !== undefined) return [h('p', { class: 'alert error' }, result.error)];
  const outputs = Object.entries(result.outputs ?? {});
  return [
    h('h4', {}, 'The step ended with'),
    h(
      'dl',
      { class: 'outputs' },
      ...outputs.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, asText(value))]),
    ),
  ];
}

const asText = (value: unknown): string =>
  value === '' ? '(empty)' : typeof value === 'string' ? value : JSON.stringify(value);
