type Child = Node | string | null | undefined | false;

type Handlers = { [Name in keyof HTMLElementEventMap as `on${Name}`]?: (event: HTMLElementEventMap[Name]) => void };
type Attributes = Handlers & { [name: string]: unknown };

/** An element with attributes, handlers and children. Text is always text: nothing here reads HTML. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') Object.assign(element, { [name]: value });
    else if (value === true) element.setAttribute(name, '');
    else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no #${id}.`);
  return element;
}

/** Something to show for each item of a list. */
export interface Keyed {
  key: string;
  /** The element is drawn again when this changes. */
  version: string;
  draw: () => HTMLElement;
}

/** Makes the children of `parent` those of the list, and touches only what has changed; the focus stays where it was. */
export function patch(parent: HTMLElement, items: readonly Keyed[]): void {
  const old = new Map(
    [...parent.children].flatMap((child) => (child instanceof HTMLElement ? [[child.dataset.key, child]] : [])),
  );
  let next = parent.firstElementChild;
  for (const { key, version, draw } of items) {
    const before = old.get(key);
    old.delete(key);
    if (before !== undefined && before.dataset.version === version) {
      if (before === next) next = next.nextElementSibling;
      else parent.insertBefore(before, next);
      continue;
    }
    const fresh = draw();
    fresh.dataset.key = key;
    fresh.dataset.version = version;
    if (before === undefined) parent.insertBefore(fresh, next);
    else {
      if (before === next) next = next.nextElementSibling;
      keepFocus(before, fresh, () => before.replaceWith(fresh));
      // Moving an element takes the focus from it, so only if need be.
      if (fresh.nextElementSibling !== next) parent.insertBefore(fresh, next);
    }
  }
  for (const gone of old.values()) {
    const hadFocus = gone.contains(document.activeElement);
    gone.remove();
    if (hadFocus) parent.focus({ preventScroll: true });
  }
}

/** Replaces an element; if the focus was in it, its successor gets it. Elements are known by `data-focus`. */
export function keepFocus(before: HTMLElement, after: HTMLElement, replace: () => void): void {
  const focused = document.activeElement;
  const had = focused instanceof HTMLElement && before.contains(focused) ? focused.dataset.focus : null;
  replace();
  if (had === null) return;
  const heirs = [...after.querySelectorAll<HTMLElement>('[data-focus]')];
  // A block to which the app gave no name is called otherwise each time; what its elements do stays the same.
  const heir =
    heirs.find(({ dataset }) => dataset.focus === had) ??
    heirs.find(({ dataset }) => withoutBlock(dataset.focus) === withoutBlock(had));
  if (heir === undefined) after.tabIndex = -1;
  (heir ?? after).focus({ preventScroll: true });
}

const withoutBlock = (focusKey = ''): string => focusKey.slice(focusKey.indexOf('/') + 1);

/** What has been typed into fields so far survives when they are drawn again. */
export function keepTyped(parent: HTMLElement, draw: () => void): void {
  const typed = new Map(fieldsIn(parent).map(({ id, value }) => [id, value]));
  draw();
  for (const field of fieldsIn(parent)) field.value = typed.get(field.id) ?? field.value;
}

const fieldsIn = (parent: HTMLElement): (HTMLInputElement | HTMLTextAreaElement)[] => [
  ...parent.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(':is(input[type=text], textarea).field'),
];
