import type { AnswerOf, ChecklistItem } from '../answer/answer.js';
import { checklistGroups } from '../answer/checklist.js';

/** Boxes to tick, under a heading for each layer: for an issue, a wiki or a pull request. */
export function checklistMarkdown({ subjects, items, leftOut }: AnswerOf<'checklist'>): string {
  const groups = checklistGroups(items).map(({ layer, team, items }) =>
    [`## ${plain(layer.title)}${team ? ` · ${plain(team.name)}` : ''}`, '', ...items.map(line)].join('\n'),
  );
  return [
    `# What is yours to do: ${subjects.map(({ name }) => plain(name)).join(', ')}`,
    ...groups,
    ...(leftOut.length > 0 ? [`Left out, since twelve fit: ${plain(leftOut.join(', '))}`] : []),
  ]
    .join('\n\n')
    .concat('\n');
}

const line = ({ what, askedBy }: ChecklistItem): string => {
  const services = askedBy.map(({ subject, verdict: { basis, sources } }) => {
    const [source] = sources;
    return `${plain(subject.name)} (${source ? `[${basis}](${address(source)})` : basis})`;
  });
  return `- [ ] ${plain(what)} · ${services.join(', ')}`;
};

/** Text in which nothing is taken for Markdown: a team may be called `*`. */
const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*[\]<>|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');

const address = (url: string): string => url.replaceAll('(', '%28').replaceAll(')', '%29');
