import { z } from 'zod';

/** Slack wraps each value of a form twice, by block and by element; our blocks have one element each. */
export const onlyElement = <T extends z.ZodType>(value: T) =>
  z.record(z.string(), value).transform((elements) => Object.values(elements)[0]);

export const Chosen = z.object({ value: z.string() });
export const OneChosen = z.object({ selected_option: Chosen.nullable() });
export const SomeChosen = z.object({ selected_options: z.array(Chosen) });
