/**
 * `size-of-data`: what people and the product ask the database most, at 300,000 people, 3,000,000 consults and 1,000,000 payments on real
 * PostgreSQL, through the product's own doors; one vet has had 50,000 consults. The set is made on first use, in minutes, and
 * stays in `.data/`. Each file of tests/bench/size-of-data/ is an area with its lines.
 *
 * `--rows 300000`: another number of consults, and of all else in proportion. `--only reads`: one area. `--fresh`: makes the set anew.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { Line } from './big-set/line.ts';
import { runLines } from './big-set/run-lines.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '3000000' },
    only: { type: 'string' },
    fresh: { type: 'boolean', default: false },
  },
});

const areasFolder = join(import.meta.dirname, 'size-of-data');
const areas = readdirSync(areasFolder)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((area) => values.only === undefined || area === values.only);
if (areas.length === 0) throw new Error(`No area "${values.only}" in tests/bench/size-of-data/.`);

const areaSchema = z.object({ lines: z.array(z.custom<Line>((line) => line instanceof Object)) });
const linesOf = async (area: string): Promise<Line[]> =>
  areaSchema.parse(await import(join(areasFolder, `${area}.ts`))).lines;

const size = { consults: Number(values.rows) };
if (!(size.consults >= 30_000)) throw new Error('The set begins at 30,000 rows.');
const lines = await Promise.all(
  areas.map(async (area) => (await linesOf(area)).map((line) => ({ area, line }))),
);
await runLines({ bench: 'size-of-data', size, fresh: values.fresh, lines: lines.flat() });
