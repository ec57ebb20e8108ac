import { z } from 'zod';

/** An export is a header, a line for every row, and a footer, each as JSON. */
export const Header = z.object({ whoowns: z.literal('store'), version: z.int() });
export type Header = z.infer<typeof Header>;

/** Names go into SQL: nothing but what a table or column of ours is called. */
const Name = z.string().regex(/^[a-z_]+$/);
export const Row = z.object({ table: Name, row: z.record(Name, z.unknown()) });
export type Row = z.infer<typeof Row>;

/** Shows that the file is whole. */
export const Footer = z.object({ rows: z.int() });
export type Footer = z.infer<typeof Footer>;
