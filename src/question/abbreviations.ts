import type { ServiceId } from '../catalog/catalog.js';
import { typingSlip } from './edit-distance.js';
import type { Phrase } from './phrase-book.js';

const MAX_LETTERS = 4;

/**
 * Finds the services whose abbreviation is one slip away: "ar" may be ACR or ARO. Abbreviations are too near to each
 * other to be put right (EKS, ECS, ECR), so these are only asked back.
 */
export function createAbbreviations(phrases: readonly Phrase[]): (typed: string) => ServiceId[] {
  const abbreviations = phrases.flatMap(({ tokens, meaning: { subject } }) => {
    const [word] = tokens;
    if (!word || tokens.length > 1 || word.text.length > MAX_LETTERS || subject?.is !== 'service') return [];
    const [service] = subject.services;
    return service && subject.grade === 'named' ? { word: word.text, service } : [];
  });
  return (typed) => {
    if (typed.length < 2 || typed.length > MAX_LETTERS) return [];
    const near = abbreviations.filter(({ word }) => word.length > 2 && typingSlip(typed, word, 1));
    near.sort((one, other) => other.service.aliases.length - one.service.aliases.length);
    return [...new Set(near.map(({ service }) => service.id))];
  };
}
