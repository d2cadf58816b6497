import { parseArgs } from 'node:util';
import type { SignedIn } from '../../../db/actor.ts';
import { fillSearch } from '../../../worker/consults/search/fill-search.ts';
import { timeBudget } from '../../../worker/core/time-budget.ts';
import { openWorld, type World } from '../../db/support/world.ts';
import { startNeon } from '../../support/neon.ts';
import { startPglite, startRealPostgres } from '../../support/postgres.ts';
import { varsFor, verbContext } from '../../support/verb-context.ts';

/** A database with pgvector whose articles can be found, and somebody who searches. */
export interface SearchBench {
  readonly world: World;
  readonly searcher: SignedIn;
  /** Does what cron does, until nothing waits. Returns how many texts were read. */
  fill(): Promise<number>;
  close(): Promise<void>;
}

const { values } = parseArgs({
  options: { rows: { type: 'string' }, pgvector: { type: 'string' } },
  strict: false,
});
const pgvector = typeof values.pgvector === 'string' ? values.pgvector : undefined;

/** What keeps the data of a bench: PGlite, or with `--pgvector <folder>` a PostgreSQL server with the pgvector of that folder. */
export const server = pgvector === undefined ? 'PGlite' : 'PostgreSQL 18';

/** The sizes that a bench measures: `--rows 10000` is one, otherwise two. */
export const sizes: readonly number[] =
  typeof values.rows === 'string' ? [Number(values.rows)] : [10_000, 100_000];

export async function openSearchBench(): Promise<SearchBench> {
  const postgres = pgvector === undefined ? await startPglite() : await startRealPostgres({ pgvector });
  const world = await openWorld(postgres);
  const neon = await startNeon(postgres);
  const fill = async () => {
    const { read } = await fillSearch(verbContext(varsFor(neon)), timeBudget(3_600_000));
    return read;
  };
  await fill();
  return {
    world,
    searcher: await world.person({ name: 'searcher' }),
    fill,
    async close() {
      await neon.close();
      await world.close();
    },
  };
}
