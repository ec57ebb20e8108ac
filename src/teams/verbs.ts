export type TeamsVerb =
  | 'list'
  | 'form'
  | 'new'
  | 'gaps'
  | 'set'
  | 'remove'
  | 'export'
  | 'import'
  | 'history'
  | 'editors'
  | 'help';

const VERBS: ReadonlyMap<string, TeamsVerb> = new Map([
  ['', 'list'],
  ['list', 'list'],
  ['show', 'list'],
  ['edit', 'form'],
  ['change', 'form'],
  ['new', 'new'],
  ['create', 'new'],
  ['add', 'new'],
  ['gaps', 'gaps'],
  ['gap', 'gaps'],
  ['set', 'set'],
  ['assign', 'set'],
  ['give', 'set'],
  ['remove', 'remove'],
  ['delete', 'remove'],
  ['unset', 'remove'],
  ['export', 'export'],
  ['import', 'import'],
  ['history', 'history'],
  ['changes', 'history'],
  ['editors', 'editors'],
  ['editor', 'editors'],
  ['help', 'help'],
]);

/** What the word after "teams" asks for; nothing asks for the list. */
export const teamsVerb = (word: string): TeamsVerb | undefined => VERBS.get(word.toLowerCase());
