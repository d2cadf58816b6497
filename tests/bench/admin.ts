/**
 * `admin`: every table of the back office at 1,000,000 consults on real PostgreSQL, as an admin asks for it: its first page, each sort both ways and
 * far down, each filter and pair of filters that its procedure declares, searches. Aims: 100 ms in Postgres, and no scan of a large table. A table
 * or filter that is new is measured without being named here. The set is that of `size-of-data`.
 *
 * `--rows 100000`: another number of consults. `--only payments`: one table. `--fresh`: makes the set anew.
 */
import { parseArgs } from 'node:util';
import { adminTables } from './admin/admin-tables.ts';
import { tableLines } from './admin/table-lines.ts';
import { runLines } from './big-set/run-lines.ts';
import { report } from './report.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    only: { type: 'string' },
    fresh: { type: 'boolean', default: false },
  },
});

/** A table of so few rows may be read as a whole. */
const fewRows = 10_000;

const tables = adminTables().filter(({ name }) => values.only === undefined || name.startsWith(values.only));
if (tables.length === 0) throw new Error(`No table "${values.only}" in the back office.`);
for (const { name, filters } of tables) {
  const unknown = filters.filter((filter) => filter.values.length === 0).map((filter) => filter.name);
  if (unknown.length > 0) report({ bench: 'admin', area: name, unmeasured: unknown, met: false });
}
await runLines({
  bench: 'admin',
  size: { consults: Number(values.rows) },
  fresh: values.fresh,
  lines: tables.flatMap((table) => tableLines(table).map((line) => ({ area: table.name, line }))),
  holds: ({ scanned }) => scanned.every((scan) => Number(scan.split(': ')[1]) < fewRows),
});
