import { describe, expect, it } from 'vitest';
import { createTopicSuggester, zonesLike } from '../../src/tips/suggestions.js';
import { TODAY, testCatalog } from '../catalog.js';

describe('what the form offers while one types', () => {
  it.each([
    ['lond', 'Europe/London'],
    ['new york', 'America/New_York'],
    ['mumbai', 'Asia/Kolkata'],
    ['Amserdam', 'Europe/Amsterdam'],
  ])('a zone: %s', (typed, zone) => {
    expect(zonesLike(typed, TODAY)[0]).toBe(zone);
  });

  it.each([
    ['s3', 'aws/s3'],
    ['backup', 'backup'],
    ['kms', 'aws/kms'],
    ['azure', 'azure'],
  ])('a topic: %s', (typed, id) => {
    const offers = createTopicSuggester(testCatalog())(typed);
    expect(offers.map((offer) => offer.id)).toContain(id);
    expect(offers.length).toBeLessThanOrEqual(100);
  });
});
