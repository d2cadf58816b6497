import * as z from 'zod';
import { memberRoles } from '../../../contract/sites.ts';
import { photoSchema } from './photo.ts';
import { fromSql, menuTables, rowSchemas } from './rows.ts';
import { liveStateSchema } from './site-snapshot.ts';

/** A row as SQL has it, by the names that clients use. */
const renamed = z.record(z.string(), z.unknown()).transform((row) => {
  const entries = Object.entries(row).map(([column, value]) => [fromSql(column), value]);
  return Object.fromEntries(entries);
});

/** What a member edits of a business: its rows in their order, and what counts at once. */
export const businessContentSchema = z.object({
  /** Goes up with each change; `businesses.edits` tells what followed. */
  revision: z.number().int(),
  role: z.enum(memberRoles),
  business: rowSchemas.businesses.extend({ id: z.uuid() }),
  live: liveStateSchema,
  photos: z.record(z.uuid(), photoSchema),
  tables: z.object(menuTables),
});
export type BusinessContent = z.output<typeof businessContentSchema>;

const inSqlSchema = z.looseObject({
  business: renamed,
  tables: z.record(z.string(), z.array(renamed)),
});

/** Reads what `fn_business_content` answers. */
export const businessContentOf = (answer: unknown): BusinessContent =>
  businessContentSchema.parse(inSqlSchema.parse(answer));
