import type { Owner } from '../catalog/schema.js';

/** How a cell of one owner looks. The ink is readable on the fill and on the pattern alike. */
export interface CellColours {
  readonly fill: string;
  readonly pattern: string;
  readonly edge: string;
  readonly ink: string;
}

export interface Theme {
  readonly page: string;
  readonly ink: string;
  readonly faint: string;
  readonly cells: Readonly<Record<Owner, CellColours>>;
}

/** Blue, sky blue and orange of Okabe and Ito's palette, which colour-blind people tell apart as well. */
export const THEMES = {
  light: {
    page: '#ffffff',
    ink: '#1d1c1d',
    faint: '#616061',
    cells: {
      customer: { fill: '#0072b2', pattern: '#0072b2', edge: '#004d79', ink: '#ffffff' },
      shared: { fill: '#d3ecfa', pattern: '#8fcdf0', edge: '#2f7fab', ink: '#0b2a3f' },
      provider: { fill: '#fbe3ab', pattern: '#eab13c', edge: '#a06c00', ink: '#3a2800' },
    },
  },
  dark: {
    page: '#1a1d21',
    ink: '#f2f2f3',
    faint: '#b9babd',
    cells: {
      customer: { fill: '#0072b2', pattern: '#0072b2', edge: '#56b4e9', ink: '#ffffff' },
      shared: { fill: '#10344b', pattern: '#21618a', edge: '#56b4e9', ink: '#d5eefc' },
      provider: { fill: '#33270a', pattern: '#70581a', edge: '#e69f00', ink: '#ffe0a0' },
    },
  },
} as const satisfies Record<string, Theme>;

export type ThemeName = keyof typeof THEMES;
