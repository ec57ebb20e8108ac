import { extname } from 'node:path';
import type { SharedFile } from './page/wire.js';

/** What an app says of a file before it sends it. */
export interface Announced {
  name: string;
  altText: string;
  isSnippet: boolean;
}

export interface FileContent {
  name: string;
  mimetype: string;
  bytes: Uint8Array;
}

const ADDRESS = 'http://slack.invalid/upload/';
const PREVIEW_LINES = 10;
const PREVIEW_CHARACTERS = 1500;

const IMAGES: Readonly<Record<string, string>> = {
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

const TEXTS: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.log': 'text/plain',
  '.md': 'text/markdown',
  '.ndjson': 'application/x-ndjson',
  '.txt': 'text/plain',
  '.yaml': 'text/yaml',
  '.yml': 'text/yaml',
};

/** Files on their way into Slack, and those that are in it: announced, sent, then shared. */
export class Files {
  readonly #announced = new Map<string, Announced>();
  readonly #contents = new Map<string, FileContent>();

  /** Where the bytes of the file are to go. */
  announce(id: string, file: Announced): string {
    this.#announced.set(id, file);
    return `${ADDRESS}${id}`;
  }

  receive(id: string, bytes: Uint8Array): boolean {
    const announced = this.#announced.get(id);
    if (announced === undefined) return false;
    this.#contents.set(id, { name: announced.name, mimetype: mimetypeOf(announced), bytes });
    return true;
  }

  /** Whether the file was sent and waits to be shared: that happens once. */
  isReady(id: string): boolean {
    return this.#announced.has(id) && this.#contents.has(id);
  }

  share(id: string, title: string): SharedFile {
    const announced = this.#announced.get(id);
    const content = this.#contents.get(id);
    if (announced === undefined || content === undefined) throw new Error(`There is no file ${id} to share.`);
    this.#announced.delete(id);
    const kind = content.mimetype.startsWith('image/') ? 'image' : isText(content, announced) ? 'snippet' : 'other';
    return {
      id,
      name: content.name,
      title: title || content.name,
      mimetype: content.mimetype,
      size: content.bytes.length,
      altText: announced.altText,
      kind,
      preview: kind === 'snippet' ? previewOf(content.bytes) : null,
    };
  }

  content(id: string): FileContent | undefined {
    return this.#announced.has(id) ? undefined : this.#contents.get(id);
  }
}

function mimetypeOf({ name, isSnippet }: Announced): string {
  const extension = extname(name).toLowerCase();
  return IMAGES[extension] ?? TEXTS[extension] ?? (isSnippet ? 'text/plain' : 'application/octet-stream');
}

const isText = ({ name }: FileContent, { isSnippet }: Announced): boolean =>
  isSnippet || Object.hasOwn(TEXTS, extname(name).toLowerCase());

const previewOf = (bytes: Uint8Array): string =>
  new TextDecoder().decode(bytes).split('\n').slice(0, PREVIEW_LINES).join('\n').slice(0, PREVIEW_CHARACTERS).trimEnd();
