import { Connection } from './connection.js';
import type { Delivery, DeliveryOptions } from './delivery.js';
import { Files } from './files.js';
import { Grants } from './grants.js';
import type { AppManifest } from './manifest.js';
import { Offers } from './offers.js';
import { Outgoing } from './outgoing.js';
import type { Channel, StepResult, Team, User } from './page/wire.js';
import { eventBody } from './payloads/events.js';
import { ResponseUrls } from './response-url.js';
import { APP, SLACKBOT, YOU } from './seed.js';
import { Triggers } from './triggers.js';
import { webApi } from './web-api.js';
import { Workspace } from './workspace.js';

export interface PlatformOptions {
  readonly now: () => number;
  readonly startTimer: DeliveryOptions['startTimer'];
  readonly manifest: AppManifest;
  readonly team: Team | undefined;
  readonly timeZone: string | undefined;
}

const ERRORS = { 'timed-out': 'operation_timeout', failed: 'dispatch_failed' } as const;

/** What Slack does: it keeps the workspace, carries things to the app and back, and says when the app fails. */
export class Platform {
  readonly workspace: Workspace;
  readonly manifest: AppManifest;
  readonly connection: Connection;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly files = new Files();
  readonly offers = new Offers();
  readonly grants: Grants;
  readonly outgoing: Outgoing;
  readonly #steps = new Map<string, StepResult>();

  constructor({ now, startTimer, manifest, team, timeZone }: PlatformOptions) {
    this.workspace = new Workspace(now, team, timeZone);
    this.manifest = manifest;
    this.connection = new Connection(startTimer);
    this.triggers = new Triggers(now);
    this.responseUrls = new ResponseUrls(this.workspace);
    this.grants = new Grants(manifest.scopes);
    const { workspace, triggers, files, responseUrls } = this;
    const answer = webApi({ workspace, triggers, files, steps: this.#steps }, this.grants);
    this.outgoing = new Outgoing({ answer, responseUrls, files });
  }

  async event(event: { type: string; [field: string]: unknown }): Promise<Delivery> {
    const { workspace } = this;
    const channel = typeof event.channel === 'string' ? workspace.channelById(event.channel) : undefined;
    const isShared = channel?.sharedWith !== undefined;
    const eventId = workspace.nextId('Ev');
    const body = eventBody({ team: workspace.team, event, eventId, now: workspace.now(), isShared });
    return this.connection.sendEvent(body);
  }

  stepResult(executionId: string): StepResult {
    return this.#steps.get(executionId) ?? { error: 'the step was not completed' };
  }

  user(id: string = YOU): User {
    const user = this.workspace.user(id);
    if (user === undefined) throw new Error(`Nobody here is called ${id}.`);
    return user;
  }

  /** By id, by name, or `'dm'` for the person's conversation with the app. */
  channel(idOrName: string, user: User): Channel {
    const channel = idOrName === 'dm' ? this.workspace.directChannel(user.id) : this.workspace.channel(idOrName);
    if (channel === undefined) throw new Error(`There is no channel ${idOrName}.`);
    return channel;
  }

  slackbot(channel: Channel, user: User, text: string): void {
    this.workspace.post({ channel: channel.id, user: SLACKBOT, text, visibleTo: user.id });
  }

  /** Tells the person when the app did not take what they did. */
  noticeUnlessTaken({ outcome }: Delivery, user: User): void {
    if (outcome !== 'acknowledged') this.workspace.notify(user.id, `${APP.name} did not respond (${ERRORS[outcome]}).`);
  }

  /** A command may be answered by its ack; where there is none, Slackbot says what went wrong. */
  finishCommand(
    command: string,
    responseUrl: string,
    delivery: Delivery,
    where: { channel: Channel; user: User },
  ): void {
    const { outcome, response } = delivery;
    if (outcome !== 'acknowledged') {
      this.slackbot(where.channel, where.user, `${command} failed with the error "${ERRORS[outcome]}"`);
    } else if (typeof response === 'string' && response !== '') {
      this.responseUrls.answer(responseUrl, { text: response });
    } else if (typeof response === 'object' && response !== null) {
      const answered = this.responseUrls.answer(responseUrl, { ...response });
      if (answered.ok) return;
      this.connection.errors.push(new Error(`Slack refused what the app said with its ack: ${answered.statusText}`));
    }
  }
}
