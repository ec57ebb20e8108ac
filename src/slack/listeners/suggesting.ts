import type { SlackOptionsMiddlewareArgs } from '@slack/bolt';
import type { Suggest } from '../../answer/offers.js';
import { option } from '../views/option.js';

type OptionsArgs = Pick<SlackOptionsMiddlewareArgs<'block_suggestion'>, 'ack' | 'options'>;

/** What a menu offers while a person types. */
export const suggesting =
  (suggest: Suggest<string>) =>
  async ({ ack, options }: OptionsArgs): Promise<void> => {
    await ack({ options: suggest(options.value).map(({ id, name }) => option(name, id)) });
  };
