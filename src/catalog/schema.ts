import { z } from 'zod';

/**
 * The shape of every file under data/. Types are inferred from here and nowhere else.
 * Lengths keep each text inside Slack's limits, so that nothing has to be cut when a message is drawn.
 */

/** The areas of responsibility, in the order they are shown. Their words are data: data/layers.yml. */
export const LAYER_IDS = [
  'data',
  'identity',
  'application',
  'configuration',
  'client-encryption',
  'encryption-at-rest',
  'encryption-in-transit',
  'network-controls',
  'logging',
  'backup',
  'incident-response',
  'compliance',
  'runtime',
  'middleware',
  'container-runtime',
  'orchestration',
  'os',
  'virtualization',
  'server',
  'storage',
  'network-infrastructure',
  'physical',
] as const;
export const LayerId = z.enum(LAYER_IDS);
export type LayerId = z.infer<typeof LayerId>;

export const PROVIDER_IDS = ['aws', 'azure', 'gcp'] as const;
export const ProviderId = z.enum(PROVIDER_IDS);
export type ProviderId = z.infer<typeof ProviderId>;

export const MODEL_IDS = ['on-premises', 'iaas', 'caas', 'paas', 'faas', 'saas'] as const;
export const ModelId = z.enum(MODEL_IDS);
export type ModelId = z.infer<typeof ModelId>;

export const OWNERS = ['customer', 'provider', 'shared'] as const;
export type Owner = (typeof OWNERS)[number];

/** How a verdict is known, surest first. */
export const BASES = ['stated', 'implied', 'kind', 'model'] as const;
export type Basis = (typeof BASES)[number];

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
  .max(60);
const ServiceRef = z.templateLiteral([ProviderId, '/', slug]);
const Name = z.string().min(2).max(70);
const Alias = z.string().min(1).max(70).toLowerCase();
const Phrase = z.string().min(8).max(160);
const Phrases = z.array(Phrase).max(4).default([]);
const Note = z.string().min(8).max(400);
/** What may stand in a Slack link as it is; z.httpUrl would cost half of the start-up time over some 4,000 of them. */
const Url = z
  .string()
  .max(300)
  .regex(/^https:\/\/[a-z0-9.-]+\.[a-z]{2,}(?:\/[^\s<>|]*)?$/i, 'must be a whole https:// address');

/** Who looks after one layer, and what each side must do there. */
export const Duty = z.strictObject({
  owner: z.enum(OWNERS),
  customer: Phrases,
  provider: Phrases,
  note: Note.optional(),
  sources: z.array(Url).max(4).default([]),
});
export type Duty = z.infer<typeof Duty>;

/** A duty of one named service. It always has a source; `implied` when it only follows from what the source says. */
export const OwnDuty = Duty.extend({
  basis: z.enum(['stated', 'implied']).default('stated'),
  sources: z.array(Url).min(1).max(4),
});
export type OwnDuty = z.infer<typeof OwnDuty>;

export const Layer = z.strictObject({
  title: Name,
  meaning: z.string().min(8).max(200),
  words: z.array(Alias).min(1),
});
export type Layer = z.infer<typeof Layer>;

/** A service model answers for every layer: z.record over an enum insists on it. */
export const Model = z.strictObject({
  name: Name,
  /** For a column's head: "PaaS". */
  short: z.string().min(2).max(15),
  meaning: z.string().min(8).max(300),
  words: z.array(Alias).min(1),
  duties: z.record(LayerId, Duty),
});
export type Model = z.infer<typeof Model>;

/** What a group of services has in common, beyond its service model. Only what differs from the model. */
export const Kind = z.strictObject({
  name: Name,
  category: Id,
  model: ModelId,
  words: z.array(Alias).default([]),
  duties: z.partialRecord(LayerId, Duty).default({}),
});
export type Kind = z.infer<typeof Kind>;

export const Retirement = z.strictObject({
  what: z.string().min(8).max(200),
  replacement: z.string().min(2).max(120).optional(),
  source: Url,
});

/** One file under data/services/. The file's name is the service's id, its folder the provider. */
export const ServiceFile = z.strictObject({
  name: Name,
  /** What everybody calls it, where the official name is long: "Amazon RDS". */
  short: Name.max(40).optional(),
  aliases: z.array(Alias).default([]),
  kind: Id,
  /** This entry is a way to run that service: the line between provider and customer moves with it. */
  modeOf: ServiceRef.optional(),
  /** What a mode is called where its service is already named: "Fargate". */
  modeName: z.string().min(2).max(30).optional(),
  /** A mode that nobody means by the service's plain name, such as RDS Custom by "RDS". */
  special: z.boolean().default(false),
  retired: Retirement.optional(),
  note: Note.optional(),
  duties: z.partialRecord(LayerId, OwnDuty).default({}),
});
export type ServiceFile = z.infer<typeof ServiceFile>;

/** How one authority fills the cells of the model where it differs from ours, or on its own. */
export const Reading = z.strictObject({
  name: Name,
  words: z.array(Alias).min(1),
  source: z.strictObject({ title: z.string().max(120), url: Url.optional() }),
  /** Model → layer → owner; only the cells that the authority fills. */
  cells: z.partialRecord(ModelId, z.partialRecord(LayerId, z.enum(OWNERS))),
  note: Note.optional(),
});
export type Reading = z.infer<typeof Reading>;

/** A piece of the model that is explained rather than looked up: "what is the shared responsibility model?" */
export const Concept = z.strictObject({
  title: z.string().min(2).max(120),
  /** Whole questions and the phrases that mean this concept. */
  words: z.array(Alias).min(1),
  text: z.string().min(20).max(1200),
  lists: z
    .array(z.strictObject({ title: z.string().max(120), items: z.array(z.string().min(3).max(250)).min(1).max(24) }))
    .max(6)
    .default([]),
  table: z
    .strictObject({
      columns: z.array(z.string().max(60)).min(2).max(6),
      rows: z.array(z.array(z.string().max(200))).max(30),
    })
    .optional(),
  sources: z.array(z.strictObject({ title: z.string().max(120), url: Url.optional() })).min(1),
});
export type Concept = z.infer<typeof Concept>;

export const Tip = z.strictObject({
  id: Id,
  text: z.string().min(30).max(300),
  layers: z.array(LayerId).min(1).max(4),
  provider: ProviderId.optional(),
  service: ServiceRef.optional(),
  source: Url,
});
export type Tip = z.infer<typeof Tip>;

const layerList = z.array(LayerId).min(2);
const WordList = z.array(Alias).min(1);
/** data/words/english.yml: a long list of plain words, written as one block of text. */
export const EnglishWords = z
  .string()
  .transform((text): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean)));

/** data/words.yml: words that name several things, the providers' names, and the English around a question. */
export const Words = z.strictObject({
  /** `hosts` are the ends of the hosts of a provider's own pages, so that a pasted link can be read. */
  providers: z.record(
    ProviderId,
    z.strictObject({ name: Name, words: WordList, hosts: z.array(z.string().min(4)).default([]) }),
  ),
  /**
   * Words that name several layers at once: "encryption".
   * `work` marks what is done rather than what it is done on: in "patch the agent", the agent says which layer.
   */
  umbrellas: z.array(z.strictObject({ words: WordList, layers: layerList, work: z.boolean().default(false) })),
  /** Layer words that give way to any plainer one: in "backups of our data" the data is only what is backed up. */
  vague: WordList,
  /** Words that fit several services, the likeliest first: "kubernetes". */
  ambiguous: z.array(z.strictObject({ words: WordList, services: z.array(ServiceRef).min(2).max(5) })),
  /** What asks for something other than an owner. */
  verbs: z.strictObject({
    help: WordList,
    compare: WordList,
    matrix: WordList,
    wholeMatrix: WordList,
    list: WordList,
    retired: WordList,
    tip: WordList,
    /** One word counts only where it leads, for people ask for "the full picture" and want words. */
    picture: WordList,
    onlyDifferences: WordList,
    /** One word counts only where it leads or ends: see words.yml. */
    checklist: WordList,
  }),
  /** The English around the names in a question; it decides what is outside the model. */
  talk: z.strictObject({
    /** Asks after an owner: "who", "responsible". */
    asking: WordList,
    /** Says nothing: "please", "is". */
    filler: WordList,
    /** Of the filler what a question that asks after nobody may be made of, besides names: "on", "please". */
    linking: WordList,
    /** Those who may own it: "us", "customer". */
    parties: WordList,
    /** What falls to one of them, if it is "ours" or "theirs": "problem", "side". */
    shares: WordList,
    /** At home in any question about the cloud, but names neither a service nor a layer: "workload". */
    trade: WordList,
    /** Asks for something to be done, when it leads: "deploy". */
    commands: WordList,
    /** Asks for something that is never answered here: "price", "which … version". */
    refused: WordList,
    /** Clouds and vendors that are not covered: "heroku". */
    foreign: WordList,
  }),
  /** How a question shows that it leans on the one before it in the thread. */
  followUps: z.strictObject({ onward: WordList, again: WordList, back: WordList }),
  /** Categories whose services act on other services: in "logging by cloudtrail for s3", S3 is the subject. */
  supporting: z.array(Id),
});
export type Words = z.infer<typeof Words>;

export const LayersFile = z.record(LayerId, Layer);
export const ModelsFile = z.record(ModelId, Model);
export const KindsFile = z.record(Id, Kind);
export const CategoriesFile = z.record(Id, z.strictObject({ name: Name, words: z.array(Alias).default([]) }));
export const ReadingsFile = z.record(Id, Reading);
export const ConceptsFile = z.record(Id, Concept);
export const TipsFile = z.array(Tip);
