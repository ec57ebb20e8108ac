import type { Option } from '@slack/types';
import { suggestionsSchema } from '../slack/element-schema.js';
import type { Placed } from './elements.js';
import type { Suggestions, User } from './page/wire.js';

/** What the app has offered each person in its external selects: only that can be picked. */
export class Offers {
  readonly #offered = new Map<string, Option[]>();

  add(user: User, placed: Placed, suggestions: Suggestions): void {
    const options =
      'options' in suggestions ? suggestions.options : suggestions.option_groups.flatMap((group) => group.options);
    this.#offered.set(keyOf(user, placed), [...options, ...this.to(user, placed)]);
  }

  to(user: User, placed: Placed): Option[] {
    return this.#offered.get(keyOf(user, placed)) ?? [];
  }
}

const keyOf = (user: User, { actionId }: Placed): string => `${user.id} ${actionId}`;

export function areSuggestions(response: unknown): response is Suggestions {
  return suggestionsSchema.safeParse(response).success;
}
