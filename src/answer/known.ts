import type { Catalog } from '../catalog/catalog.js';
import type { TeamBook } from '../teams/team-book.js';

/** What an answer rests on: what is known to all, and what the asker's workspace says of itself. */
export interface Known {
  readonly catalog: Catalog;
  readonly teams: TeamBook;
}
