import { describe, expect, it } from 'vitest';
import { createSeal } from '../../../src/slack/oauth/seal.js';

const OLD = new Uint8Array(32).fill(1);
const NEW = new Uint8Array(32).fill(2);

describe('a sealed token', () => {
  it('opens for its workspace, and shows nothing of itself', () => {
    const seal = createSeal([NEW]);
    const sealed = seal.close('xoxb-secret', 'T1');
    expect(Buffer.from(sealed).toString('latin1')).not.toContain('xoxb');
    expect(seal.open(sealed, 'T1')).toEqual({ text: 'xoxb-secret', isStale: false });
  });

  it('looks different each time, so that equal tokens cannot be told', () => {
    const seal = createSeal([NEW]);
    expect(seal.close('xoxb-secret', 'T1')).not.toEqual(seal.close('xoxb-secret', 'T1'));
  });

  it('does not open for another workspace: rows cannot be swapped', () => {
    const seal = createSeal([NEW]);
    expect(() => seal.open(seal.close('xoxb-secret', 'T1'), 'T2')).toThrow('The token of T2 cannot be decrypted');
  });

  it('opens with an older key, and says that it is stale', () => {
    const sealed = createSeal([OLD]).close('xoxb-secret', 'T1');
    expect(createSeal([NEW, OLD]).open(sealed, 'T1')).toEqual({ text: 'xoxb-secret', isStale: true });
    expect(() => createSeal([NEW]).open(sealed, 'T1')).toThrow('put the key that it was encrypted with back');
  });

  it.each([
    ['changed', (sealed: Uint8Array) => sealed.with(30, (sealed[30] ?? 0) ^ 1)],
    ['cut', (sealed: Uint8Array) => sealed.subarray(0, 20)],
    ['empty', () => new Uint8Array()],
  ])('does not open once it is %s', (_how, spoil) => {
    const seal = createSeal([NEW]);
    expect(() => seal.open(spoil(seal.close('xoxb-secret', 'T1')), 'T1')).toThrow('cannot be decrypted');
  });
});
