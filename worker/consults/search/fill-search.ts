import { embeddingBounds } from '../../../contract/search.ts';
import {
  analyzeSearch,
  claimSearchTexts,
  failSearchTexts,
  keepSearchVectors,
  type ReadText,
  walkConsults,
  walkModel,
} from '../../../db/calls/search.ts';
import type { Door } from '../../../db/client.ts';
import { DatabaseUnavailable } from '../../../db/errors.ts';
import type { RequestContext } from '../../core/context.ts';
import { describeError } from '../../core/log.ts';
import { type Embedder, EmbedderAway } from '../../core/search/embed/embedder.ts';
import { inTime } from '../../core/search/in-time.ts';
import type { TimeBudget } from '../../core/time-budget.ts';
import { indexArticles } from './index-articles.ts';
import { openEmbedder } from './open-embedder.ts';
import { type ClaimedText, claimedSchema, readTexts } from './read-texts.ts';

/** Rows of one step of a walk. */
const perStep = { animals: 500, vets: 500, consults: 100, model: 2_000 } as const;

/** After how many seconds a text that failed is tried again the first time. */
const firstRetrySeconds = 60;

/** How a run ended. */
export interface FilledSearch {
  readonly read: number;
  readonly failed: number;
  /** The model is away: nobody needs to try before the next run. */
  readonly isAway: boolean;
}

async function walk(budget: TimeBudget, step: () => Promise<boolean>): Promise<void> {
  while (!budget.isUsed() && (await step()));
}

async function claim(db: Door): Promise<ClaimedText[]> {
  const { batch, leaseSeconds } = embeddingBounds;
  const [[row]] = await db.run((tx) => [claimSearchTexts(tx, batch, leaseSeconds)]);
  return claimedSchema.parse(row?.claimed);
}

/** Vectors that are kept at once: those of articles go into an index, which takes some milliseconds each. */
const vectorsAtOnce = 100;

/** What was read, in portions of so many vectors, each of one text at least. */
function inPortions(read: readonly ReadText[]): ReadText[][] {
  const portions: ReadText[][] = [];
  let room = 0;
  for (const text of read) {
    if (text.vectors.length > room) {
      portions.push([]);
      room = vectorsAtOnce;
    }
    portions.at(-1)?.push(text);
    room -= text.vectors.length;
  }
  return portions;
}

const keep = (db: Door, model: string, read: readonly ReadText[]): Promise<number> =>
  inTime(read, async (some) => {
    const [[row]] = await db.run((tx) => [keepSearchVectors(tx, model, some)]);
    return row?.kept ?? 0;
  });

/** Keeps what was read of a batch, sets aside what failed too often, and takes the next batch; in one round trip, unless it is many vectors or they take too long. */
async function keepAndClaim(
  db: Door,
  model: string,
  { read, failed }: Awaited<ReturnType<typeof readTexts>>,
): Promise<{ kept: number; next: ClaimedText[] }> {
  const { batch, leaseSeconds, attempts } = embeddingBounds;
  const portions = inPortions(read);
  const last = portions.pop() ?? [];
  let before = 0;
  for (const portion of portions) before += await keep(db, model, portion);
  const settle = async (some: readonly ReadText[]) => {
    const [[kept], , [row]] = await db.run((tx) => [
      keepSearchVectors(tx, model, some),
      failSearchTexts(tx, {
        ids: failed,
        problem: 'refused by the model',
        counts: true,
        most: attempts,
        seconds: firstRetrySeconds,
      }),
      claimSearchTexts(tx, batch, leaseSeconds),
    ]);
    return { kept: before + (kept?.kept ?? 0), next: claimedSchema.parse(row?.claimed) };
  };
  try {
    return await settle(last);
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable) || last.length === 0) throw error;
  }
  before += await keep(db, model, last);
  return settle([]);
}

async function readQueue(
  ctx: RequestContext,
  db: Door,
  embedder: Embedder,
  budget: TimeBudget,
): Promise<FilledSearch> {
  let [read, failed] = [0, 0];
  let texts = await claim(db);
  while (texts.length > 0) {
    const ids = texts.map(({ id }) => id);
    const giveBack = (problem: string) =>
      db.run((tx) => [
        failSearchTexts(tx, { ids, problem, counts: false, most: embeddingBounds.attempts, seconds: 0 }),
      ]);
    if (budget.isUsed()) {
      await giveBack('');
      break;
    }
    try {
      const outcome = await readTexts(texts, { embedder, readStatic: ctx.readStatic });
      const { kept, next } = await keepAndClaim(db, embedder.model, outcome);
      read += kept;
      failed += outcome.failed.length;
      texts = next;
    } catch (error) {
      if (!(error instanceof EmbedderAway)) throw error;
      ctx.log.warn('embedder-away', describeError(error));
      await giveBack('the model is away');
      return { read, failed, isAway: true };
    }
  }
  return { read, failed, isAway: false };
}

/**
 * Cron: makes findable what is not yet, and lets the model read what waits for it, in batches, until nothing is left, the budget is used or the model is
 * away. Any number may run at once. What is killed is handed out again when its lease ends. After work the planner's figures are gathered anew, once.
 */
export async function fillSearch(ctx: RequestContext, budget: TimeBudget): Promise<FilledSearch> {
  const db = ctx.database.asService('search', ctx.request);
  const embedder = openEmbedder(ctx);
  await indexArticles(db, ctx.readStatic);
  for (const what of ['animals', 'vets', 'consults'] as const)
    await walk(budget, async () => {
      const [[row]] = await db.run((tx) => [walkConsults(tx, what, perStep[what])]);
      return row?.more === true;
    });
  const walkToModel = () =>
    walk(budget, async () => {
      const [[row]] = await db.run((tx) => [walkModel(tx, embedder.model, perStep.model)]);
      return row?.more === true;
    });
  await walkToModel();
  const filled = await readQueue(ctx, db, embedder, budget);
  if (filled.read > 0) await db.run((tx) => [analyzeSearch(tx)]);
  await walkToModel();
  if (filled.read + filled.failed > 0)
    ctx.log.info('sweep', { reason: 'search texts read', count: filled.read });
  return filled;
}
