import type { AllMiddlewareArgs, AnyMiddlewareArgs, Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';

/**
 * Takes a command before Bolt asks every listener about it. For each it makes a copy of all that it knows of the request:
 * with a dozen listeners that took as long as the answer.
 */
export const forCommand =
  (
    name: string,
    listener: (args: SlackCommandMiddlewareArgs & AllMiddlewareArgs) => Promise<void>,
  ): Middleware<AnyMiddlewareArgs> =>
  (args) =>
    'command' in args && args.command.command === name ? listener(args) : args.next();
