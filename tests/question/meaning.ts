import type { Question } from '../../src/question/question.js';

/** A question as one line, as tests/questions.yml writes it: "aws/rds backup", "choose aws/eks gcp/gke". */
export function meaningOf(question: Question): string {
  switch (question.kind) {
    case 'ask':
      return line(...question.subjects, ...question.layers, question.reading && `by ${question.reading}`);
    case 'compare':
      return line(
        'compare',
        ...[...question.subjects].sort(),
        ...question.layers,
        question.onlyDifferences && 'only differences',
      );
    case 'checklist':
    case 'picture':
      return line(question.kind, ...question.subjects);
    case 'choose':
    case 'unsure':
      return line(question.kind, ...question.candidates, ...question.layers);
    case 'matrix':
      return line('matrix', question.rows, question.reading && `by ${question.reading}`);
    case 'concept':
      return line('concept', question.concept);
    case 'list': {
      const { provider, serviceKind, category, retired, page } = question;
      return line('list', provider, serviceKind, category, retired && 'retired', page > 1 && `page ${page}`);
    }
    case 'tip':
      return line('tip', ...question.subjects, ...question.layers);
    case 'help':
    case 'unknown':
      return question.kind;
  }
}

const line = (...words: (string | false | undefined)[]): string => words.filter(Boolean).join(' ');
