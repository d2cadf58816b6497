import { cursorOf } from '../../../worker/core/cursor.ts';
import type { Cast } from '../big-set/cast.ts';
import type { Line } from '../big-set/line.ts';
import type { AdminTable } from './admin-tables.ts';

/** Milliseconds of a page in Postgres. */
const aimMs = 100;

/** Keys of a place far down: of a moment, of a text, of an id alone. */
const keysFarDown = ['2026-03-01T00:00:00.000000Z', 'm', ''];

type Asked = readonly [what: string, input: (cast: Cast) => Readonly<Record<string, unknown>>];

/** A place in the middle of the table, in the order of this sort; nothing where none can be made up. */
function farDown(table: AdminTable, by: string): Asked[] {
  const after = keysFarDown
    .map((key) => cursorOf({ order: by, key, id: '01950000-0000-7000-8000-000000000000' }))
    .find((cursor) => table.takes({ after: cursor }));
  if (after === undefined) return [];
  const sort = { by, dir: 'desc' };
  return [
    [`by ${by}, far down`, () => ({ sort, after })],
    [`by ${by}, back from far down`, () => ({ sort, before: after })],
  ];
}

/** Each value of each filter by itself, and each pair of values of two filters. */
function filtered(table: AdminTable): Readonly<Record<string, unknown>>[] {
  const single = table.filters.flatMap(({ name, values }) => values.map((value) => ({ [name]: value })));
  const pairs = table.filters.flatMap((one, at) =>
    table.filters
      .slice(at + 1)
      .flatMap((other) =>
        one.values.flatMap((value) =>
          other.values.map((second) => ({ [one.name]: value, [other.name]: second })),
        ),
      ),
  );
  return [...single, ...pairs];
}

/** What is measured of a table: its first page, every sort in both directions, far down, every filter and pair of filters, and what is searched for. */
export function tableLines(table: AdminTable): Line[] {
  const asked: Asked[] = [
    ['first page', () => ({})],
    ...table.sorts.flatMap((by): Asked[] => [
      ...(['asc', 'desc'] as const).map((dir): Asked => [`by ${by} ${dir}`, () => ({ sort: { by, dir } })]),
      ...farDown(table, by),
    ]),
    ...filtered(table).map((filter): Asked => [JSON.stringify(filter), () => filter]),
    ['a common name', () => ({ q: 'Lucía' })],
    ['what everybody has', () => ({ q: '@example' })],
    ['what nobody has', () => ({ q: 'zzyzx' })],
    ['an e-mail address', ({ owner }) => ({ q: owner.email })],
    ['an id', ({ owner }) => ({ q: owner.id })],
  ];
  return asked.map(([what, input]) => ({
    name: `${table.name}: ${what}`,
    as: 'admin',
    aimMs,
    run: (ctx, cast) => table.list(ctx, input(cast)),
  }));
}
