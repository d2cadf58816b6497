import type { Context } from 'hono';
import type { HealthFigure } from '../../db/calls/health.ts';
import type { RequestContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { type MetricFamily, openMetricsType, writeOpenMetrics } from '../core/health/open-metrics.ts';
import { sharedAnswer } from '../core/health/shared-answer.ts';
import { hashMatches, keyedHash } from '../core/keyed-hash.ts';
import type { AppEnv } from './app-env.ts';

/** Whoever asks again within this time gets the same figures. */
const sharedMs = 5_000;

type Read = (ctx: RequestContext) => Promise<readonly HealthFigure[]>;

/** Whether `sent` is the key, compared in constant time whatever its length. */
const isKey = async (key: string, sent: string): Promise<boolean> =>
  hashMatches(key, sent, await keyedHash(key, key));

/**
 * GET /metrics: how the product is, in figures, as OpenMetrics text, for whoever sends `authorization: Bearer <METRICS_KEY>`. For everybody else, and where no
 * key is set, there is no such page. The database is asked once in five seconds at most by each isolate. `read`: the figures; `families`: what is
 * said of them.
 */
export function metrics(read: Read, families: readonly MetricFamily[]) {
  const written = sharedAnswer(sharedMs, async (ctx) => writeOpenMetrics(families, await read(ctx)));
  return async (c: Context<AppEnv>): Promise<Response> => {
    const base = c.get('base');
    const { metricsKey } = base.settings;
    const [, sent] = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
    if (metricsKey === '' || sent === undefined || !(await isKey(metricsKey, sent)))
      throw new AppError('NOT_FOUND');
    return c.text(await written(base), 200, { 'content-type': openMetricsType, 'cache-control': 'no-store' });
  };
}
