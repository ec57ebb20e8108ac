/** Small words that tell what comes next. */
export const MARKERS = new Set('at on in every each by around from'.split(' '));
export const BEFORE_TIMES = new Set('at by around from'.split(' '));
export const BEFORE_DAYS = new Set('on every each'.split(' '));
export const EXCEPT = new Set('except excluding but without not no minus skip skipping'.split(' '));
export const ABOUT = new Set('about regarding concerning covering topic topics'.split(' '));
export const AND = new Set('and or plus ,'.split(' '));
/** Says nothing behind a verb. */
export const FILLER = new Set('please pls now all tips tip today again me here thanks daily the'.split(' '));
