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

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const Id = slug.max(60);
const ServiceRef = z.string().regex(/^(aws|azure|gcp)\/[a-z0-9-]+$/, 'must look like aws/rds');
const Name = z.string().min(2).max(70);
const Alias = z.string().min(1).max(70).toLowerCase();
const Phrase = z.string().min(8).max(160);
const Phrases = z.array(Phrase).max(4).default([]);
const Note = z.string().min(8).max(400);
const Url = z.httpUrl().max(300);

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
/** data/words.yml: words that name several things, and the provider's names. */
export const Words = z.strictObject({
  providers: z.record(ProviderId, z.strictObject({ name: Name, words: z.array(Alias).min(1) })),
  /** Words that name several layers at once: "encryption". */
  umbrellas: z.array(z.strictObject({ words: z.array(Alias).min(1), layers: layerList })),
  /** Words that fit several services, the likeliest first: "kubernetes". */
  ambiguous: z.array(z.strictObject({ words: z.array(Alias).min(1), services: z.array(ServiceRef).min(2).max(5) })),
});
export type Words = z.infer<typeof Words>;

export const LayersFile = z.record(LayerId, Layer);
export const ModelsFile = z.record(ModelId, Model);
export const KindsFile = z.record(Id, Kind);
export const CategoriesFile = z.record(Id, z.strictObject({ name: Name, words: z.array(Alias).default([]) }));
export const ReadingsFile = z.record(Id, Reading);
export const ConceptsFile = z.record(Id, Concept);
export const TipsFile = z.array(Tip);
