import type { App, Receiver } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { Connection } from './connection.js';
import type { Delivery } from './delivery.js';
import { findPlaced } from './elements.js';
import type { Fault } from './faults.js';
import { afterSubmission, complaints, fillIn, type Submitted, showErrors } from './modals.js';
import { areSuggestions, Offers } from './offers.js';
import { type Call, Outgoing } from './outgoing.js';
import type { Channel, Menu, Message, Picked, Snapshot, Suggestions, User, View } from './page/wire.js';
import * as payloads from './payloads.js';
import { ResponseUrls } from './response-url.js';
import { APP, EXAMPLES, MENU, SLACKBOT, YOU } from './seed.js';
import { Triggers } from './triggers.js';
import { fromTyped } from './typed-text.js';
import { ownFields, pickedValue } from './values.js';
import { type StepResult, webApi } from './web-api.js';
import { Workspace } from './workspace.js';

export interface SlackOptions {
  /** Milliseconds since 1970. */
  now?: () => number;
  startTimer?: (callback: () => void, milliseconds: number) => () => void;
  /** The slash commands and shortcuts of the manifest. */
  menu?: Partial<Menu>;
}

/** Where an element stands: in a message, in App Home, or in the modal in front. */
export type Surface = Message | 'home' | 'modal';

export interface Choice {
  user?: string;
  /** Needed only when an action_id stands in several blocks. */
  blockId?: string;
  /** An option's value, a date, a user … */
  value?: Picked;
  /** In a modal: what stands in its inputs at that moment, by block_id or action_id. */
  values?: Record<string, Picked>;
}

/**
 * Slack, in process. It is the app's Receiver (Slack calls the app) and its `fetch` (the app calls Slack):
 * `new App({ token, receiver: slack, clientOptions: { slackApiUrl: 'http://slack.invalid/api/', fetch: slack.fetch } })`.
 * Its verbs are what people do in Slack; each settles when the app's listeners have.
 */
export class PlaygroundSlack implements Receiver {
  readonly workspace: Workspace;
  readonly #menu: Menu;
  readonly #connection: Connection;
  readonly #triggers: Triggers;
  readonly #responseUrls: ResponseUrls;
  readonly #steps = new Map<string, StepResult>();
  readonly #offers = new Offers();
  readonly #outgoing: Outgoing;

  constructor({ now = Date.now, startTimer = timer, menu = {} }: SlackOptions = {}) {
    this.workspace = new Workspace(now);
    this.#connection = new Connection(startTimer);
    this.#menu = { ...MENU, ...menu };
    this.#triggers = new Triggers(now);
    this.#responseUrls = new ResponseUrls(this.workspace);
    const answer = webApi({ workspace: this.workspace, triggers: this.#triggers, steps: this.#steps });
    this.#outgoing = new Outgoing(answer, this.#responseUrls);
  }

  init(app: App): void {
    this.#connection.connect(app);
  }

  async start(): Promise<void> {}

  async stop(): Promise<void> {}

  /** What the app calls instead of slack.com. */
  readonly fetch = (url: string | URL, init: { body?: unknown } = {}): Promise<Response> =>
    this.#outgoing.fetch(url, init.body);

  /** What listeners threw and the app did not handle, and answers that Slack cannot read. */
  get errors(): unknown[] {
    return this.#connection.errors;
  }

  /** Every call of the Web API and (as `respond`) of a response_url, in order. */
  get calls(): readonly Call[] {
    return this.#outgoing.calls;
  }

  /** Makes the next calls of a method fail; `respond` stands for every response_url. */
  fail(method: string, fault: Fault): void {
    this.#outgoing.fail(method, fault);
  }

  // What a person does ----------------------------------------------------------------------------------------

  async command(command: string, text = '', where: { channel?: string; user?: string } = {}): Promise<Delivery | null> {
    const user = this.#user(where.user);
    const channel = this.#channel(where.channel ?? '#general', user);
    if (!this.#menu.slash_commands.some((known) => known.command === command)) {
      this.#slackbot(channel, user, `\`${command}\` is not a valid command.`);
      return null;
    }
    const body = payloads.commandBody({
      command,
      text: fromTyped(text, this.workspace, 'named'),
      user,
      channel,
      responseUrl: this.#responseUrls.issue({ channel: channel.id, user: user.id }),
      triggerId: this.#triggers.issue(user.id),
    });
    return this.#connection.send(body, ({ outcome, response }) => {
      if (outcome === 'acknowledged') this.#postAck(body.response_url, response);
      else this.#slackbot(channel, user, `${command} failed with the error "${errorNames[outcome]}"`);
    });
  }

  /** Says something in a channel, or in the direct message with the app (`'dm'`). */
  async say(channel: string, text: string, how: { thread_ts?: string; user?: string } = {}): Promise<Message> {
    const user = this.#user(how.user);
    const place = this.#channel(channel, user);
    const message = this.workspace.post({
      channel: place.id,
      user: user.id,
      text: fromTyped(text, this.workspace),
      thread_ts: how.thread_ts,
    });
    if (place.directWith !== null) await this.event(payloads.directMessageEvent(message));
    else if (message.text.includes(`<@${APP.user}>`)) await this.event(payloads.mentionEvent(message));
    return message;
  }

  /** Presses a button, or picks something in a select, a picker or a menu. */
  async act(surface: Surface, actionId: string, choice: Choice = {}): Promise<Delivery> {
    const user = this.#user(choice.user);
    const holder = this.#holder(surface, user);
    const placed = findPlaced(blocksOf(holder), actionId, choice.blockId);
    if (holder.kind === 'view') fillIn(holder.view, choice.values ?? {}, (one) => this.#offers.to(user, one));
    const picked = choice.value ?? null;
    const value = pickedValue(placed.element, picked, this.#offers.to(user, placed));
    const state = holder.kind === 'view' ? holder.view.state.values : holder.message.state;
    if (state[placed.blockId]?.[placed.actionId] !== undefined) {
      state[placed.blockId] = { ...state[placed.blockId], [placed.actionId]: value };
      if (holder.kind === 'message') this.workspace.touch(holder.message);
    }
    const action = {
      ...value,
      ...ownFields(placed.element, picked),
      action_id: placed.actionId,
      block_id: placed.blockId,
      action_ts: this.workspace.nextTs(),
    };
    const body = payloads.actionBody(user, holder, action, this.#triggers.issue(user.id));
    return this.#connection.send(body, ({ outcome }) => this.#noticeUnless(outcome, user));
  }

  /** Types into an external select; answers with the options that the app offers. */
  async suggest(surface: Surface, actionId: string, query: string, choice: Choice = {}): Promise<Suggestions> {
    const user = this.#user(choice.user);
    const holder = this.#holder(surface, user);
    const placed = findPlaced(blocksOf(holder), actionId, choice.blockId);
    const { blockId } = placed;
    const { response } = await this.#connection.send(
      payloads.suggestionBody({ user, container: holder, blockId, actionId: placed.actionId, query }),
    );
    if (!areSuggestions(response)) {
      this.errors.push(new Error(`${actionId} was offered something that is not a list of options`));
      return { options: [] };
    }
    this.#offers.add(user, placed, response);
    return response;
  }

  /** Fills in the modal in front, by block_id or action_id, and submits it. */
  async submit(values: Record<string, Picked> = {}, { user: userId }: { user?: string } = {}): Promise<Submitted> {
    const user = this.#user(userId);
    const { view } = this.#modalInFront(user);
    fillIn(view, values, (placed) => this.#offers.to(user, placed));
    const wrong = complaints(view);
    if (Object.keys(wrong).length > 0) return showErrors(this.workspace, user, view, wrong);
    let submitted: Submitted = { outcome: 'closed' };
    await this.#connection.send(payloads.submissionBody(user, view, this.#triggers.issue(user.id)), (delivery) => {
      submitted = afterSubmission(this.workspace, user, view, delivery);
    });
    return submitted;
  }

  /** Closes the modal in front. */
  async close({ user: userId }: { user?: string } = {}): Promise<void> {
    const user = this.#user(userId);
    const { view } = this.#modalInFront(user);
    this.workspace.setModals(user.id, view.clear_on_close ? [] : this.workspace.modals(user.id).slice(0, -1));
    if (view.notify_on_close) await this.#connection.send(payloads.closedBody(user, view, view.clear_on_close));
  }

  /** A shortcut of a message, or a global one. */
  async shortcut(
    callbackId: string,
    { message, user: userId }: { message?: Message; user?: string } = {},
  ): Promise<Delivery> {
    const user = this.#user(userId);
    const triggerId = this.#triggers.issue(user.id);
    const ts = this.workspace.nextTs();
    if (message === undefined) {
      return this.#connection.send(payloads.globalShortcutBody(callbackId, user, triggerId, ts), ({ outcome }) =>
        this.#noticeUnless(outcome, user),
      );
    }
    const channel = this.#channel(message.channel, user);
    const responseUrl = this.#responseUrls.issue({ channel: channel.id, user: user.id });
    const body = payloads.messageShortcutBody({ callbackId, user, message, channel, responseUrl, triggerId, ts });
    return this.#connection.send(body, ({ outcome }) => this.#noticeUnless(outcome, user));
  }

  /** Opens a tab of the app. */
  async openHome(userId: string = YOU, tab: 'home' | 'messages' = 'home'): Promise<Delivery> {
    const user = this.#user(userId);
    const channel = this.workspace.directChannel(user.id);
    const ts = this.workspace.nextTs();
    return this.event(payloads.homeOpenedEvent(user, channel, tab, ts, this.workspace.home(user.id)));
  }

  /** A step of a workflow runs; answers with what the app completed it with. */
  async step(callbackId: string, inputs: Record<string, unknown>): Promise<StepResult> {
    const executionId = this.workspace.nextId('Fx');
    await this.event(payloads.stepEvent(callbackId, inputs, executionId, this.workspace.nextTs()));
    return this.#steps.get(executionId) ?? { error: 'the step was not completed' };
  }

  // What Slack does -------------------------------------------------------------------------------------------

  /** Any event: `{ type: 'app_uninstalled' }`. */
  async event(event: { type: string; [field: string]: unknown }): Promise<Delivery> {
    const { workspace } = this;
    const body = payloads.eventBody({ event, eventId: workspace.nextId('Ev'), now: workspace.now() });
    return this.#connection.sendEvent(body);
  }

  /** Sends the last event again, as Slack does when it thinks that the app missed it. */
  redeliver(): Promise<Delivery> {
    return this.#connection.sendLastEventAgain();
  }

  // What a person sees ----------------------------------------------------------------------------------------

  /** The messages that a person can see, oldest first; of one channel or one thread if told. */
  messages(which: { channel?: string; thread_ts?: string; user?: string } = {}): Message[] {
    const user = this.#user(which.user);
    const channel = which.channel === undefined ? undefined : this.#channel(which.channel, user).id;
    return this.workspace
      .messagesFor(user.id)
      .filter((message) => channel === undefined || message.channel === channel)
      .filter(
        ({ ts, thread_ts }) => which.thread_ts === undefined || ts === which.thread_ts || thread_ts === which.thread_ts,
      );
  }

  home(user: string = YOU): View | undefined {
    return this.workspace.home(user);
  }

  /** The modal in front, with the errors shown in it. */
  modal(user: string = YOU): { view: View; errors: Record<string, string> } | undefined {
    return this.workspace.modals(user).at(-1);
  }

  snapshot(viewer: string = YOU): Snapshot {
    const { workspace } = this;
    return {
      viewer,
      app: { id: APP.id, name: APP.name, user: APP.user },
      users: workspace.users,
      usergroups: workspace.usergroups,
      channels: workspace.channels.filter(({ members }) => members.includes(viewer)),
      messages: workspace.messagesFor(viewer),
      home: workspace.home(viewer) ?? null,
      modals: [...workspace.modals(viewer)],
      notices: workspace.notices.filter(({ user }) => user === viewer),
      menu: this.#menu,
      examples: [...EXAMPLES],
      now: workspace.now(),
      clockMoves: false,
    };
  }

  // ----------------------------------------------------------------------------------------------------------

  /** A command may be answered by its ack. */
  #postAck(responseUrl: string, response: unknown): void {
    if (typeof response === 'string' && response !== '') this.#responseUrls.answer(responseUrl, { text: response });
    else if (typeof response === 'object' && response !== null) {
      const answered = this.#responseUrls.answer(responseUrl, { ...response });
      if (!answered.ok)
        this.errors.push(new Error(`Slack refused what the app said with its ack: ${answered.statusText}`));
    }
  }

  #slackbot(channel: Channel, user: User, text: string): void {
    this.workspace.post({ channel: channel.id, user: SLACKBOT, text, visibleTo: user.id });
  }

  #noticeUnless(outcome: Delivery['outcome'], user: User): void {
    if (outcome !== 'acknowledged') {
      this.workspace.notify(user.id, `${APP.name} did not respond (${errorNames[outcome]}).`);
    }
  }

  #holder(surface: Surface, user: User): payloads.Container {
    if (surface === 'modal') return { kind: 'view', view: this.#modalInFront(user).view };
    if (surface === 'home') {
      const view = this.workspace.home(user.id);
      if (view === undefined) throw new Error(`App Home is empty: openHome() first, and let the app publish a view.`);
      return { kind: 'view', view };
    }
    const message = this.workspace.message(surface.ts);
    if (message === undefined) throw new Error(`There is no message ${surface.ts} any more.`);
    const channel = this.#channel(message.channel, user);
    const responseUrl = this.#responseUrls.issue({ channel: channel.id, user: user.id, source: message.ts });
    return { kind: 'message', message, channel, responseUrl };
  }

  #modalInFront(user: User): { view: View } {
    const open = this.modal(user.id);
    if (open === undefined) throw new Error('No modal is open.');
    return open;
  }

  #user(id: string = YOU): User {
    const user = this.workspace.user(id);
    if (user === undefined) throw new Error(`Nobody here is called ${id}.`);
    return user;
  }

  #channel(idOrName: string, user: User): Channel {
    const channel = idOrName === 'dm' ? this.workspace.directChannel(user.id) : this.workspace.channel(idOrName);
    if (channel === undefined) throw new Error(`There is no channel ${idOrName}.`);
    return channel;
  }
}

const errorNames = { 'timed-out': 'operation_timeout', failed: 'dispatch_failed' } as const;

const timer = (callback: () => void, milliseconds: number): (() => void) => {
  const handle = setTimeout(callback, milliseconds);
  return () => clearTimeout(handle);
};

const blocksOf = (holder: payloads.Container): readonly KnownBlock[] =>
  holder.kind === 'view' ? holder.view.blocks : holder.message.blocks;
