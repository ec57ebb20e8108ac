import type { HelpExample } from './answer.js';

/** One live example for each thing that can be asked. A test reads each and expects the question beside it. */
export const HELP_EXAMPLES: readonly HelpExample[] = [
  {
    ask: 'os on lambda',
    gives: 'who owns one layer of one service',
    question: { kind: 'ask', subjects: ['aws/lambda'], layers: ['os'] },
  },
  {
    ask: 'rds',
    gives: 'every layer of a service',
    question: { kind: 'ask', subjects: ['aws/rds'], layers: [] },
  },
  {
    ask: 'compare ec2, lambda, fargate',
    gives: 'services side by side',
    question: { kind: 'compare', subjects: ['aws/ec2', 'aws/lambda', 'aws/fargate'], layers: [] },
  },
  {
    ask: 'picture ec2, lambda',
    gives: 'the same as an image to share',
    question: { kind: 'picture', subjects: ['aws/ec2', 'aws/lambda'] },
  },
  {
    ask: 'checklist ec2, rds, s3',
    gives: 'everything that is yours to do, as Markdown or CSV, too',
    question: { kind: 'checklist', subjects: ['aws/ec2', 'aws/rds', 'aws/s3'] },
  },
  {
    ask: 'backups',
    gives: 'one layer across the service models',
    question: { kind: 'ask', subjects: [], layers: ['backup'] },
  },
  { ask: 'matrix', gives: 'the whole model on one page', question: { kind: 'matrix', rows: 'classic' } },
  {
    ask: 'list aws databases',
    gives: 'what I know',
    question: { kind: 'list', provider: 'aws', category: 'databases', page: 1 },
  },
  {
    ask: 'tip about backups',
    gives: 'a security tip',
    question: { kind: 'tip', layers: ['backup'], subjects: [] },
  },
];
