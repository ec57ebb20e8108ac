import type { Snapshot } from './wire.js';

/** Who and what is called how. */
export type Names = Pick<Snapshot, 'users' | 'usergroups' | 'channels' | 'viewer' | 'app'>;
