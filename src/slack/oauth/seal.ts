import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Encrypts what must not be read off a copy of the database, bound to the workspace that it belongs to. */
export interface Seal {
  close(text: string, tenant: string): Uint8Array<ArrayBuffer>;
  /** @throws SealError where no key fits, or the bytes are another workspace's */
  open(sealed: Uint8Array, tenant: string): Opened;
}

export interface Opened {
  readonly text: string;
  /** It was closed with an older key, and should be closed anew. */
  readonly isStale: boolean;
}

export class SealError extends Error {
  override readonly name = 'SealError';
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM; the bytes are nonce, tag, ciphertext. The first key closes, every key opens: so keys are rotated. */
export function createSeal(keys: readonly Uint8Array[]): Seal {
  const [first] = keys;
  if (!first) throw new SealError('There is no key to encrypt tokens with: set TOKEN_KEYS.');
  return {
    close(text, tenant) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, first, nonce).setAAD(Buffer.from(tenant));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]));
    },
    open(sealed, tenant) {
      for (const key of keys) {
        const text = tryKey(key, sealed, tenant);
        if (text !== undefined) return { text, isStale: key !== first };
      }
      throw new SealError(
        `The token of ${tenant} cannot be decrypted: put the key that it was encrypted with back into TOKEN_KEYS, at the end, or install the app there anew.`,
      );
    },
  };
}

function tryKey(key: Uint8Array, sealed: Uint8Array, tenant: string): string | undefined {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  if (tag.length < TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(tenant)).setAuthTag(tag);
  try {
    return decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined; // not this key
  }
}
