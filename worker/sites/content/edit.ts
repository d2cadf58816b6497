import * as z from 'zod';
import { contentTables } from '../../../contract/sites.ts';
import { inSql, rowSchemas } from './rows.ts';
import { schemaAt } from './schema-at.ts';

const table = z.enum(contentTables);
const ofMenu = table.exclude(['businesses', 'configurations']);

/** What follows the first problem of a value that an edit brings. */
function note(context: z.core.$RefinementCtx, at: string, error: z.ZodError): never {
  for (const { path, message } of error.issues)
    context.addIssue({ code: 'custom', message, path: [at, ...path.map(String)] });
  return z.NEVER;
}

/** One field gets another value: `path` leads to it from the column on, `was` is what it was made from, null takes it away. */
const setSchema = z
  .strictObject({
    op: z.literal('set'),
    table,
    id: z.uuid(),
    path: z.array(z.string().min(1).max(60)).min(1).max(6),
    was: z.unknown(),
    value: z.unknown(),
  })
  .transform((edit, context) => {
    const schema = schemaAt(rowSchemas[edit.table], edit.path);
    if (schema === undefined) {
      context.addIssue({ code: 'custom', message: 'unknown_field', path: ['path'] });
      return z.NEVER;
    }
    const [column = '', ...within] = edit.path;
    const path = [inSql(column), ...within];
    const was = edit.was ?? null;
    if ((edit.value ?? null) === null && within.length > 0) return { ...edit, path, was, value: null };
    const value = schema.safeParse(edit.value ?? null);
    return value.success ? { ...edit, path, was, value: value.data } : note(context, 'value', value.error);
  });

/** A row is added, with an id that its client made. What is not said of it is empty. */
const addSchema = z
  .strictObject({
    op: z.literal('add'),
    table: ofMenu,
    id: z.uuid(),
    values: z.record(z.string(), z.unknown()),
  })
  .transform((edit, context) => {
    const values = z.strictObject(rowSchemas[edit.table].shape).partial().safeParse(edit.values);
    if (!values.success) return note(context, 'values', values.error);
    const columns = Object.entries(values.data).map(([name, value]) => [inSql(name), value]);
    return { ...edit, values: Object.fromEntries(columns) };
  });

/** A row is put away with what is in it, or taken back. */
const awaySchema = z.strictObject({ op: z.enum(['remove', 'restore']), table: ofMenu, id: z.uuid() });

/** One change of content: what db/functions/sites/edits.sql takes, with columns by their names there. */
export const editSchema = z.union([setSchema, addSchema, awaySchema]).meta({
  example: { op: 'remove', table: 'menu_items', id: '00000000-0000-7000-8000-000000000000' },
});
