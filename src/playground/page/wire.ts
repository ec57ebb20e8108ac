import type { KnownBlock, Option, PlainTextElement, RichTextBlock } from '@slack/types';

/** What the page and the stand-in for Slack say to each other. Types only: this file compiles to nothing. */

export interface Team {
  id: string;
  domain: string;
  name: string;
}

export interface User {
  id: string;
  name: string;
  realName: string;
  isBot: boolean;
  isAdmin: boolean;
  isOwner: boolean;
  tz: string;
  /** For somebody from elsewhere in a shared channel: their workspace. */
  team?: string;
}

export interface Usergroup {
  id: string;
  handle: string;
  name: string;
}

export interface Channel {
  id: string;
  name: string;
  topic: string;
  members: string[];
  /** For a direct message, the person on the other side of the app. */
  directWith: string | null;
  /** The other workspace of a Slack Connect channel. */
  sharedWith?: string;
}

/** What a person has chosen or typed in one element, in the shape of Slack's `state.values`. */
export interface StateValue {
  type: string;
  value?: string | null;
  selected_option?: Option | null;
  selected_options?: Option[];
  selected_user?: string | null;
  selected_users?: string[];
  selected_channel?: string | null;
  selected_channels?: string[];
  selected_conversation?: string | null;
  selected_conversations?: string[];
  selected_date?: string | null;
  selected_time?: string | null;
  selected_date_time?: number | null;
  rich_text_value?: RichTextBlock | null;
}

/** block_id → action_id → value */
export type StateValues = Record<string, Record<string, StateValue>>;

export interface SharedFile {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  size: number;
  altText: string;
  kind: 'image' | 'snippet' | 'other';
  /** The first lines of a snippet. */
  preview: string | null;
}

export interface Message {
  /** Unique in the whole workspace. */
  ts: string;
  channel: string;
  user: string;
  bot_id?: string;
  text: string;
  blocks: KnownBlock[];
  files: SharedFile[];
  metadata?: unknown;
  thread_ts?: string;
  /** An ephemeral message has one reader. */
  visibleTo?: string;
  edited: boolean;
  state: StateValues;
  /** Grows with every change, so that a page knows what to draw again. */
  version: number;
}

export interface View {
  id: string;
  team_id: string;
  app_id: string;
  app_installed_team_id: string;
  bot_id: string;
  type: 'modal' | 'home';
  title: PlainTextElement;
  submit: PlainTextElement | null;
  close: PlainTextElement | null;
  blocks: KnownBlock[];
  callback_id: string;
  external_id: string;
  private_metadata: string;
  state: { values: StateValues };
  hash: string;
  root_view_id: string;
  previous_view_id: string | null;
  clear_on_close: boolean;
  notify_on_close: boolean;
}

export interface OpenModal {
  view: View;
  /** block_id → what is wrong with the answer */
  errors: Record<string, string>;
}

export interface Notice {
  id: number;
  user: string;
  text: string;
}

/** The parts of an app manifest that people see in Slack's menus. */
export interface Menu {
  slash_commands: { command: string; description: string; usage_hint?: string | undefined }[];
  shortcuts: { name: string; type: 'message' | 'global'; callback_id: string; description: string }[];
}

/** A step that an app brings to Workflow Builder. */
export interface Step {
  callback_id: string;
  title: string;
  description: string;
  inputs: StepInput[];
}

export interface StepInput {
  name: string;
  title: string;
  description: string;
  required: boolean;
}

/** How Slack behaves towards the app. */
export type Weather = 'fine' | 'slow' | 'rate-limited' | 'broken' | 'refuses-blocks';

/** Everything one person sees. */
export interface Snapshot {
  viewer: string;
  /** The workspace's name. */
  team: string;
  app: { id: string; name: string; user: string };
  users: User[];
  usergroups: Usergroup[];
  channels: Channel[];
  messages: Message[];
  home: View | null;
  modals: OpenModal[];
  notices: Notice[];
  menu: Menu;
  steps: readonly Step[];
  /** Questions worth asking first. */
  examples: string[];
  /** What time it is in the playground, in milliseconds since 1970. */
  now: number;
  /** Whether its clock can be moved on. */
  clockMoves: boolean;
  weather: Weather;
}

export type Suggestions = { options: Option[] } | { option_groups: { label: PlainTextElement; options: Option[] }[] };

/** Where an element stands that a person uses. */
export type Place = { message: string } | { home: true } | { modal: string };

/** What a person picked or typed: an option's value, a date, a user, or several of them. */
export type Picked = string | number | string[] | null;

/** What a person does in the page: POST /verbs. */
export type Verb =
  | { verb: 'send'; channel: string; text: string; thread_ts?: string | undefined }
  | {
      verb: 'act';
      place: Place;
      block_id: string;
      action_id: string;
      value?: Picked | undefined;
      values?: Record<string, Picked> | undefined;
    }
  | { verb: 'suggest'; place: Place; block_id: string; action_id: string; query: string }
  | { verb: 'submit'; view: string; values: Record<string, Picked> }
  | { verb: 'close'; view: string }
  | { verb: 'shortcut'; callback_id: string; message?: string | undefined }
  | { verb: 'home'; tab: 'home' | 'messages' }
  | { verb: 'clock'; hours: number }
  | { verb: 'step'; callback_id: string; inputs: Record<string, string> }
  | { verb: 'weather'; weather: Weather };

/** How a step of a workflow ended. */
export interface StepResult {
  outputs?: unknown;
  error?: string;
}
