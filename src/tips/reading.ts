/** What a few words mean: surely one thing, or one of several that have to be asked back. No option: it makes no sense. */
export type Reading<T> =
  | { readonly is: 'sure'; readonly value: T }
  | { readonly is: 'open'; readonly options: readonly T[] };

export const sure = <T>(value: T): Reading<T> => ({ is: 'sure', value });

export const open = <T>(options: readonly T[]): Reading<T> => ({ is: 'open', options });

/** Sure of the only option there is. */
export const oneOf = <T>(options: readonly T[]): Reading<T> => {
  const [first, ...others] = options;
  return first !== undefined && others.length === 0 ? sure(first) : open(options);
};
