import { closeSync, fsyncSync, openSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Options = Parameters<NodeFS['init']>[1];

/**
 * PGlite's files in a folder, with the one thing its own are missing: an fsync that reaches the disk. Without it a
 * commit is only as safe as the operating system's cache. It reaches into PGlite's inside, so a test counts the fsyncs.
 */
export class DurableFiles extends NodeFS {
  override init(database: PGlite, options: Options): ReturnType<NodeFS['init']> {
    const preRun = options.preRun ?? [];
    return super.init(database, { ...options, preRun: [...preRun, ({ NODEFS }) => makeDurable(NODEFS)] });
  }
}

interface Node {
  readonly mode: number;
}
interface Stream {
  /** Node's file descriptor; a folder has none. */
  readonly nfd?: number;
  readonly node: Node;
}
interface NodeFiles {
  realPath(node: Node): string;
  readonly stream_ops: { fsync?: (stream: Stream) => number };
}

function makeDurable(files: unknown): void {
  if (!isNodeFiles(files)) throw new Error('This version of PGlite keeps its files in another way: fsync is missing.');
  files.stream_ops.fsync = ({ nfd, node }) => {
    if (nfd === undefined) syncFolder(files.realPath(node));
    else fsyncSync(nfd);
    return 0;
  };
}

function isNodeFiles(files: unknown): files is NodeFiles {
  return (
    typeof files === 'object' &&
    files !== null &&
    'realPath' in files &&
    'stream_ops' in files &&
    typeof files.stream_ops === 'object'
  );
}

export function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
