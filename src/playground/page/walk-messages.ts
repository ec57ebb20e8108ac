/** In a list of messages, ↑ and ↓ go from message to message; Tab then enters the one that has the focus. */
export function walkMessages(list: HTMLElement): void {
  list.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return;
    if (!(target instanceof HTMLElement) || (target !== list && !target.matches('.message'))) return;
    const messages = [...list.querySelectorAll<HTMLElement>('.message')];
    const at = messages.indexOf(target);
    const next = at === -1 ? messages.length - 1 : at + (key === 'ArrowUp' ? -1 : 1);
    messages[next]?.focus();
    event.preventDefault();
  });
}
