import type { ContentTable } from '../../../contract/sites.ts';
import type { BusinessContent } from '../content/business-content.ts';
import type { ContentFile, MenuTables } from '../content/content-file.ts';
import { type configurationFields, rowSchemas } from '../content/rows.ts';
import { sameContent } from '../content/same-content.ts';
import { schemaAt } from '../content/schema-at.ts';

/** A change of content by the names that clients use (worker/sites/content/edit.ts). */
export type ContentEdit =
  | { op: 'set'; table: ContentTable; id: string; path: string[]; was: unknown; value: unknown }
  | { op: 'add'; table: ContentTable; id: string; values: Record<string, unknown> }
  | { op: 'remove' | 'restore'; table: ContentTable; id: string };

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** What is in another stands behind it. */
const inOrder = [
  'menus',
  'menu_categories',
  'addon_groups',
  'menu_items',
  'item_sizes',
  'addons',
  'item_addon_groups',
] as const satisfies readonly (keyof MenuTables)[];

/**
 * The fields of a row in the order in which they can be changed one by one, each step being a row that may be: a dish by the day's market has no price, and
 * of a choice the most is never under the least.
 */
function fieldsOf(
  table: keyof typeof rowSchemas,
  row: Readonly<Record<string, unknown>>,
  was: Readonly<Record<string, unknown>>,
): string[] {
  const fields = Object.keys(rowSchemas[table].shape);
  const first =
    table === 'item_sizes'
      ? row.byMarket === true
        ? ['price', 'byMarket']
        : ['byMarket', 'price']
      : table === 'addon_groups'
        ? row.most === null || Number(row.most) >= Number(was.most ?? Number.POSITIVE_INFINITY)
          ? ['most', 'least']
          : ['least', 'most']
        : [];
  return [...first, ...fields.filter((field) => !first.includes(field))];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The smallest paths at which two values differ, as far as paths lead. A whole object would be compared with one in which the database has left out what
 * nobody ever wrote.
 */
function differences(
  table: keyof typeof rowSchemas,
  path: readonly string[],
  was: unknown,
  now: unknown,
): { path: string[]; was: unknown; value: unknown }[] {
  if (sameContent(was, now)) return [];
  const keys = isRecord(was) && isRecord(now) ? [...new Set([...Object.keys(was), ...Object.keys(now)])] : [];
  const canGoOn =
    keys.length > 0 && keys.every((key) => schemaAt(rowSchemas[table], [...path, key]) !== undefined);
  if (!canGoOn || !isRecord(was) || !isRecord(now))
    return [{ path: [...path], was: was ?? null, value: now ?? null }];
  return keys.flatMap((key) => differences(table, [...path, key], was[key], now[key]));
}

function setsOf(
  table: keyof typeof rowSchemas,
  id: string,
  was: Readonly<Record<string, unknown>>,
  row: Readonly<Record<string, unknown>>,
): ContentEdit[] {
  return fieldsOf(table, row, was)
    .filter((field) => field in row)
    .flatMap((field) => differences(table, [field], was[field], row[field]))
    .map((difference) => ({ op: 'set', table, id, ...difference }));
}

function ofTables(now: MenuTables, wanted: MenuTables): ContentEdit[] {
  const edits: ContentEdit[] = [];
  for (const table of inOrder.toReversed()) {
    const kept = new Set(wanted[table].map(({ id }) => id));
    for (const { id } of now[table]) if (!kept.has(id)) edits.push({ op: 'remove', table, id });
  }
  for (const table of inOrder) {
    const known = new Map<string, Row>(now[table].map((row) => [row.id, row]));
    for (const row of wanted[table] satisfies readonly Row[]) {
      const { id, ...values } = row;
      const was = known.get(id);
      if (was !== undefined) edits.push(...setsOf(table, id, was, values));
      // One that was put away once is there still, and comes back as it was: what is otherwise is set when it is looked at again.
      else edits.push({ op: 'add', table, id, values }, { op: 'restore', table, id });
    }
  }
  return edits;
}

/** The configuration that a file is read into, as it is now. */
type Configuration = { readonly id: string } & Readonly<
  Record<keyof typeof configurationFields.shape, unknown>
>;

/** The edits that make what is there now what a file says. None: it is. Pure. */
export function editsTowards(
  now: BusinessContent,
  configuration: Configuration,
  file: ContentFile,
): ContentEdit[] {
  const { id, ...business } = now.business;
  return [
    ...(file.business ? setsOf('businesses', id, business, file.business) : []),
    ...(file.configuration
      ? setsOf('configurations', configuration.id, configuration, file.configuration)
      : []),
    ...(file.tables ? ofTables(now.tables, file.tables) : []),
  ];
}
