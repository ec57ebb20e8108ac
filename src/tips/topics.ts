import type { Catalog, ServiceId } from '../catalog/catalog.js';
import { findService } from '../catalog/resolve.js';
import { LayerId, PROVIDER_IDS, type ProviderId } from '../catalog/schema.js';
import type { Question } from '../question/question.js';
import { compared, wordsOf } from './words.js';

/** What tips can be about: a layer, a service, or everything of a provider. */
export type Topic = LayerId | ServiceId | ProviderId;

/** What a few words name, if it can be told: several where one word means them all, such as "encryption". */
export type ReadTopic = (text: string) => TopicReading;

export type TopicReading =
  /** `isExact`: the very words are in the catalog, nothing was put right. */
  | { readonly is: 'sure'; readonly topics: readonly Topic[]; readonly isExact: boolean }
  | { readonly is: 'open'; readonly options: readonly TopicOption[] };

export interface TopicOption {
  readonly name: string;
  readonly topics: readonly Topic[];
}

const MAX_OPTIONS = 4;
const NOTHING: TopicReading = { is: 'open', options: [] };
const EVERYTHING =
  /^(?:all|any|every|everything|anything|all topics|any topic|every topic|all layers|the cloud|security|cloud security)$/;

/** Reads topics as questions are read. No topic at all ("everything") is sure as well. */
export function createTopicReader(catalog: Catalog, parse: (text: string) => Question): ReadTopic {
  const known = knownNames(catalog);

  return (text) => {
    const words = compared(wordsOf(text));
    if (EVERYTHING.test(words)) return { is: 'sure', topics: [], isExact: true };
    const id = topicOf(catalog, words);
    if (id) return { is: 'sure', topics: [id], isExact: true };
    return asked(text, known.has(words));
  };

  function asked(text: string, isExact: boolean): TopicReading {
    const sure = (topics: readonly Topic[]): TopicReading => ({ is: 'sure', topics, isExact });
    const question = parse(text);
    switch (question.kind) {
      case 'ask':
      case 'compare': {
        const services = question.subjects.flatMap((subject) => findService(catalog, subject)?.id ?? []);
        const topics = [...services, ...question.layers];
        return services.length === question.subjects.length && topics.length > 0 ? sure(topics) : NOTHING;
      }
      case 'list': {
        const { provider, category, serviceKind, retired } = question;
        return provider && !category && !serviceKind && !retired ? sure([provider]) : NOTHING;
      }
      case 'choose':
      case 'unsure': {
        const services = question.candidates.flatMap((subject) => findService(catalog, subject)?.id ?? []);
        const each = services.slice(0, MAX_OPTIONS);
        const options = each.map((service): TopicOption => ({ name: topicName(catalog, service), topics: [service] }));
        return {
          is: 'open',
          options: [...options, ...(each.length > 1 ? [{ name: 'All of them', topics: each }] : [])],
        };
      }
      case 'checklist':
      case 'picture':
      case 'matrix':
      case 'concept':
      case 'tip':
      case 'help':
      case 'unknown':
        return NOTHING;
    }
  }
}

/** A topic by its id, as it is kept; undefined for what the catalog does not have, or no longer. */
export function topicOf(catalog: Catalog, id: string): Topic | undefined {
  const provider = PROVIDER_IDS.find((each) => each === id);
  const layer = LayerId.safeParse(id).data;
  if (provider ?? layer) return provider ?? layer;
  const [owner = '', name] = id.split('/');
  const of = PROVIDER_IDS.find((each) => each === owner);
  return of && name ? findService(catalog, `${of}/${name}`)?.id : undefined;
}

/** What a topic is called in a sentence. */
export function topicName(catalog: Catalog, topic: Topic): string {
  const provider = PROVIDER_IDS.find((each) => each === topic);
  if (provider) return catalog.words.providers[provider].name;
  const layer = LayerId.safeParse(topic).data;
  if (layer) return catalog.layers[layer].title;
  const [owner = '', name] = topic.split('/');
  const of = PROVIDER_IDS.find((each) => each === owner);
  const service = of && findService(catalog, `${of}/${name}`);
  return service ? (service.short ?? service.name) : topic;
}

function knownNames({ layers, services, words }: Catalog): ReadonlySet<string> {
  return new Set(
    [
      ...Object.values(layers).flatMap((layer) => [layer.title, ...layer.words]),
      ...[...services.values()].flatMap(({ name, short = name, aliases }) => [name, short, ...aliases]),
      ...Object.values(words.providers).flatMap((provider) => provider.words),
      ...words.umbrellas.flatMap((umbrella) => umbrella.words),
      ...words.ambiguous.flatMap((ambiguous) => ambiguous.words),
    ].map((name) => compared(wordsOf(name))),
  );
}
