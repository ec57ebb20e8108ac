import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Metrics } from './metrics.js';

export interface Prometheus extends Metrics {
  readonly contentType: string;
  /** Everything counted so far, as Prometheus reads it. */
  readonly text: () => Promise<string>;
}

/** People notice from half a second on; Slack gives up after three. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10];

export function createPrometheus(): Prometheus {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const questions = new Counter({
    name: 'whoowns_questions_total',
    help: 'Questions answered, by where they were asked and the kind of the answer',
    labelNames: ['surface', 'kind'],
    registers,
  });
  const requests = new Histogram({
    name: 'whoowns_request_seconds',
    help: "From Slack's request to the end of all that came of it, by the kind of request",
    labelNames: ['request'],
    buckets: SECONDS,
    registers,
  });
  const refusals = new Counter({
    name: 'whoowns_slack_errors_total',
    help: 'Calls that Slack refused or did not take, by error code',
    labelNames: ['code'],
    registers,
  });
  const tips = new Counter({
    name: 'whoowns_tips_total',
    help: 'Tips of the day, by what became of them; a late one counts as sent, too',
    labelNames: ['outcome'],
    registers,
  });
  return {
    answered: (surface, kind) => questions.inc({ surface, kind }),
    took: (request, seconds) => requests.observe({ request }, seconds),
    slackRefused: (code) => refusals.inc({ code }),
    tip: (outcome) => tips.inc({ outcome }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
