import type { SignedIn } from '../../../db/actor.ts';
import { fillSearch } from '../../../worker/consults/search/fill-search.ts';
import { timeBudget } from '../../../worker/core/time-budget.ts';
import { openWorld, type World } from '../../db/support/world.ts';
import { startNeon } from '../../support/neon.ts';
import { startPglite } from '../../support/postgres.ts';
import { varsFor, verbContext } from '../../support/verb-context.ts';

/** A database (PGlite with pgvector) whose articles can be found, and somebody who searches. */
export interface SearchBench {
  readonly world: World;
  readonly searcher: SignedIn;
  /** Does what cron does, until nothing waits. Returns how many texts were read. */
  fill(): Promise<number>;
  close(): Promise<void>;
}

export async function openSearchBench(): Promise<SearchBench> {
  const postgres = await startPglite();
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

/** The sizes that a bench measures: `--rows 10000` is one, otherwise two. */
export const sizesOf = (args: readonly string[]): number[] =>
  args[0] === '--rows' ? [Number(args[1])] : [10_000, 100_000];
