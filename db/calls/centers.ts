import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { columns, json } from './columns.ts';

/** What somebody looks for, as `fn_centers_near` is asked. `radius` in metres. */
export interface AskedCenters {
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly words: string | null;
  readonly country: string | null;
  readonly radius: number;
  readonly species: string | null;
  readonly openNow: boolean;
  readonly examples: boolean;
  /** The order of the page before, and its last row. */
  readonly after: { readonly order: string; readonly key: string; readonly id: string } | null;
  readonly limit: number;
}

/** Clinics near a point or a place, or with these words in their names. Refuses: BAD_INPUT. See db/functions/consults/centers.sql. */
export const centersNear = (tx: Tx, asked: AskedCenters) =>
  tx
    .select(columns({ found: json }))
    .from(sql`public.fn_centers_near(${JSON.stringify(asked)}::jsonb) as found`);

/** Keeps a clinic whole, its hours with it. For the service. Refuses: NOT_FOUND, CONFLICT, BAD_INPUT. See db/functions/consults/centers.sql. */
export const saveCenter = (tx: Tx, center: Readonly<Record<string, unknown>>) =>
  tx
    .select(columns({ saved: json }))
    .from(sql`public.fn_save_center(${JSON.stringify(center)}::jsonb) as saved`);
