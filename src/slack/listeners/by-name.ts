import type { AllMiddlewareArgs } from '@slack/bolt';

/** What is done for each name; "ask" is also the name of "ask:2", for no two buttons of a message may be called the same. */
export type Handlers<Args> = Readonly<Record<string, Handler<Args>>>;
type Handler<Args> = (args: Args & AllMiddlewareArgs) => Promise<void>;

/**
 * One listener for many names: Bolt asks every listener about every request, and forty of them took longer than the
 * answer.
 */
export function byName<Args>(nameOf: (args: Args) => string, handlers: Handlers<Args>): [RegExp, Handler<Args>] {
  const known = new Map(Object.entries(handlers));
  return [anyOf([...known.keys()]), async (args) => known.get(nameOf(args).replace(/:.*/, ''))?.(args)];
}

export const anyOf = (names: readonly string[]): RegExp => new RegExp(`^(?:${names.join('|')})(?::|$)`);
