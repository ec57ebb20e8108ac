const GAP = 4;

/** Puts a list right under (or, without room, above) what it belongs to. */
export function placeAt(popup: HTMLElement, anchor: HTMLElement): void {
  const box = anchor.getBoundingClientRect();
  const below = window.innerHeight - box.bottom - GAP * 2;
  const above = box.top - GAP * 2;
  const height = Math.min(popup.scrollHeight + 2, 320);
  const goesUp = below < Math.min(height, 160) && above > below;
  popup.style.maxHeight = `${Math.min(320, goesUp ? above : below)}px`;
  popup.style.minWidth = `${Math.min(Math.max(box.width, 200), window.innerWidth - 16)}px`;
  popup.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - popup.offsetWidth - 8))}px`;
  popup.style.top = goesUp ? 'auto' : `${box.bottom + GAP}px`;
  popup.style.bottom = goesUp ? `${window.innerHeight - box.top + GAP}px` : 'auto';
}

/** Calls back when the person turns to something else: a click outside, scrolling, another size. */
export function whenLeft(inside: readonly HTMLElement[], leave: () => void): () => void {
  const within = (event: Event): boolean =>
    event.target instanceof Node &&
    inside.some((element) => element.contains(event.target instanceof Node ? event.target : null));
  const check = (event: Event): void => {
    if (!within(event)) leave();
  };
  document.addEventListener('pointerdown', check, true);
  document.addEventListener('scroll', check, true);
  window.addEventListener('resize', leave);
  return () => {
    document.removeEventListener('pointerdown', check, true);
    document.removeEventListener('scroll', check, true);
    window.removeEventListener('resize', leave);
  };
}
