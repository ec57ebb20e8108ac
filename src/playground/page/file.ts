import { h } from './dom.js';
import { icon } from './icons.js';
import type { SharedFile } from './wire.js';

/** A file in a message: a picture is drawn, a text shows its first lines, and either can be saved. */
export function drawFile(file: SharedFile): HTMLElement {
  const address = `/files/${file.id}`;
  const save = h(
    'a',
    { class: 'file-save', href: address, download: file.name, 'aria-label': `Download ${file.name}` },
    icon('download'),
    'Download',
  );
  const head = h(
    'figcaption',
    { class: 'file-head' },
    h('strong', {}, file.title),
    h('span', {}, file.title === file.name ? sizeOf(file) : `${file.name} · ${sizeOf(file)}`),
    save,
  );
  switch (file.kind) {
    case 'image':
      return h('figure', { class: 'file' }, head, h('img', { src: address, alt: file.altText || file.title }));
    case 'snippet':
      return h('figure', { class: 'file' }, head, h('pre', { class: 'file-lines', tabindex: 0 }, file.preview));
    case 'other':
      return h('figure', { class: 'file' }, head);
  }
}

function sizeOf({ size }: SharedFile): string {
  if (size < 1024) return `${size} bytes`;
  return size < 1024 * 1024 ? `${Math.round(size / 1024)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`;
}
