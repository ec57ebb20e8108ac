const SVG = 'http://www.w3.org/2000/svg';

/** Paths on a 20 × 20 grid, drawn as lines. */
const PATHS = {
  menu: 'M3 5h14M3 10h14M3 15h14',
  hash: 'M7.5 3 6 17M14 3l-1.5 14M3.5 7.5h14M2.5 12.5h14',
  home: 'M3 9.5 10 3l7 6.5M5 8.5V17h10V8.5',
  thread: 'M3 4h14v9H9l-4 3.5V13H3zM6.5 7.2h7M6.5 10h4.5',
  code: 'M7 5 2.5 10 7 15M13 5l4.5 5-4.5 5',
  more: 'M10 4.4v.1M10 10v.1M10 15.6v.1',
  close: 'm5 5 10 10M15 5 5 15',
  back: 'M12.5 4 6.5 10l6 6',
  send: 'M3 3.5 17.5 10 3 16.5l2-6.5zM5 10h7',
  eye: 'M1.8 10S5 4.5 10 4.5 18.2 10 18.2 10 15 15.5 10 15.5 1.8 10 1.8 10zM10 7.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8z',
  down: 'm5.5 8 4.5 4.5L14.5 8',
  up: 'm6 10.5 4-4 4 4M10 6.5v9',
  check: 'm4.5 10.5 3.8 3.8 7.2-8.3',
  thumbUp:
    'M6.5 9 9.4 3c1.4 0 2.1 1 1.9 2.3l-.5 2.7h4.1c1.2 0 1.9 1 1.6 2.1l-1.3 5c-.2.9-1 1.4-1.8 1.4H6.5zM6.5 9H3.5v7.5h3z',
  thumbDown:
    'M13.5 11l-2.9 6c-1.4 0-2.1-1-1.9-2.3l.5-2.7H5.1c-1.2 0-1.9-1-1.6-2.1l1.3-5c.2-.9 1-1.4 1.8-1.4h6.9zM13.5 11h3V3.5h-3z',
  trash: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11',
  calendar: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5',
  download: 'M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13',
  plus: 'M10 4v12M4 10h12',
  pulse: 'M2 10.5h3.5L8 4.5l4 11 2.2-5H18',
  bolt: 'M11.5 2.5 4.5 11.5H9l-.5 6 7-9H11z',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
