import type { InputBlock, ModalView } from '@slack/types';

export const LOOKUP_FORM = 'lookup';
/** The blocks of the form and their only element. */
export const LOOKUP_FIELDS = { service: 'lookup-service', layers: 'lookup-layers' } as const;

/** A form with type-ahead, for whoever does not know what to type. */
export const lookupForm: ModalView = {
  type: 'modal',
  callback_id: LOOKUP_FORM,
  title: plain('Look up an owner'),
  submit: plain('Look up'),
  close: plain('Cancel'),
  blocks: [
    field('service', 'Service', {
      type: 'external_select',
      min_query_length: 2,
      placeholder: plain('Type a service: lambda, cloud sql, aks'),
    }),
    field('layers', 'Layers', {
      type: 'multi_external_select',
      min_query_length: 0,
      placeholder: plain('All layers, or type one: patching, backups'),
    }),
  ],
};

function field(name: keyof typeof LOOKUP_FIELDS, label: string, element: InputBlock['element']): InputBlock {
  return {
    type: 'input',
    block_id: LOOKUP_FIELDS[name],
    optional: true,
    label: plain(label),
    element: { ...element, action_id: LOOKUP_FIELDS[name] },
  };
}

function plain(text: string) {
  return { type: 'plain_text', text, emoji: false } as const;
}
