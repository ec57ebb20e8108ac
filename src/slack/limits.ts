import type { KnownBlock } from '@slack/types';

/** Where blocks can stand. */
export type Surface = 'message' | 'modal' | 'home';

/** Slack's numbers, written down once. https://docs.slack.dev/reference/block-kit/blocks */
export const LIMITS = {
  blocks: { message: 50, modal: 100, home: 100 },
  /** The top-level `text` of a message; what is longer is cut. */
  messageText: 40_000,
  /** Any text object that has no smaller limit of its own. */
  text: 3000,
  id: 255,
  url: 3000,
  altText: 2000,
  imageTitle: 2000,
  header: 150,
  sectionFields: 10,
  sectionField: 2000,
  contextElements: 10,
  actionsElements: 25,
  contextActionsElements: 5,
  inputLabel: 2000,
  inputHint: 2000,
  /** All the markdown blocks of one message together. */
  markdown: 12_000,
  buttonText: 75,
  buttonValue: 2000,
  accessibilityLabel: 75,
  options: 100,
  optionText: 75,
  overflowOptions: 5,
  checkboxOptions: 10,
  placeholder: 150,
  inputLength: 3000,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  tableRows: 100,
  tableCells: 20,
  /** Over all the cells of one table. */
  tableCharacters: 10_000,
  dataTableRows: 101,
  dataTablePage: 100,
  containerTitle: 150,
  containerBlocks: 10,
  cardTitle: 150,
  cardBody: 200,
  cardButtons: 3,
  carouselCards: 10,
  alertText: 200,
  modalTitle: 24,
  privateMetadata: 3000,
} as const;

const EVERYWHERE: readonly Surface[] = ['message', 'modal', 'home'];

export const BLOCK_SURFACES: Record<KnownBlock['type'], readonly Surface[]> = {
  actions: EVERYWHERE,
  alert: ['modal'],
  card: ['message', 'home'],
  carousel: ['message', 'home'],
  container: ['message', 'home'],
  context: EVERYWHERE,
  context_actions: ['message'],
  data_table: ['message'],
  divider: EVERYWHERE,
  file: ['message'],
  header: EVERYWHERE,
  image: EVERYWHERE,
  input: EVERYWHERE,
  markdown: ['message'],
  plan: ['message'],
  rich_text: EVERYWHERE,
  section: EVERYWHERE,
  table: ['message'],
  task_card: ['message'],
  video: EVERYWHERE,
};

/** Elements that are not at home everywhere. */
export const ELEMENT_SURFACES: Readonly<Record<string, readonly Surface[]>> = {
  feedback_buttons: ['message'],
  icon_button: ['message'],
  workflow_button: ['message'],
  email_text_input: ['modal'],
  number_input: ['modal'],
  url_text_input: ['modal'],
  file_input: ['modal'],
  rich_text_input: ['modal', 'home'],
  datetimepicker: ['message', 'modal'],
};
