import type { About } from './part.js';
import { typed, type Word } from './words.js';

/** Nothing is guessed: what was heard, and complete commands to choose from. */
export interface Unclear {
  readonly kind: 'unclear';
  readonly about: About;
  readonly heard: string;
  readonly offers: readonly Offer[];
}

export interface Offer {
  readonly label: string;
  /** Without the slash command: "tips on at 09:00 Europe/London". */
  readonly command: string;
}

const MAX_HEARD = 100;
const MAX_OFFERS = 5;

export const asOffer = (command: string): Offer => ({ label: command, command });

export function unclear(about: About, heard: readonly Word[], offers: readonly Offer[]): Unclear {
  const said = typed(heard);
  return {
    kind: 'unclear',
    about,
    heard: said.length > MAX_HEARD ? `${[...said].slice(0, MAX_HEARD).join('')}…` : said,
    offers: offers.slice(0, MAX_OFFERS),
  };
}
