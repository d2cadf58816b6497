import { and, eq, type InferSelectModel, isNull } from 'drizzle-orm';
import type * as z from 'zod';
import { allUntoldSites, checkedDomain, domainsToCheck } from '../../../db/calls/sites/sites.ts';
import { siteDomains } from '../../../db/schema/index.ts';
import type { RequestContext, UserContext } from '../../core/context.ts';
import { textRecords } from '../../core/dns/text-records.ts';
import { AppError } from '../../core/errors.ts';
import { describeError } from '../../core/log.ts';
import { ringNotify } from '../../core/notify/ring.ts';
import type { TimeBudget } from '../../core/time-budget.ts';
import { byId } from '../../core/verb-input.ts';
import { tellEdge } from '../edge/tell-edge.ts';
import { followCertificate } from './certificates.ts';
import { type Domain, domainOf, proofName } from './domain.ts';

type Row = InferSelectModel<typeof siteDomains>;

/** Looks whether the proof of a host stands in its DNS, and notes what it sees. Throws UNAVAILABLE (the resolver is away: nothing is noted). */
async function look(ctx: RequestContext, { id, host, proof }: Row): Promise<Row> {
  const records = await textRecords(ctx, proofName(host));
  const [[row], untold] = await ctx.database
    .asService('domains', ctx.request)
    .run((tx) => [
      checkedDomain(tx, id, records.includes(proof), ctx.settings.certificates !== null),
      allUntoldSites(tx, 20),
    ]);
  if (row === undefined) throw new AppError('NOT_FOUND');
  await tellEdge(ctx, untold);
  if (row.status === 'lost') ringNotify(ctx);
  return withCertificate(ctx, row);
}

/** Follows the certificate of a proven host, and tells the edge when it is there. A provider that is away is asked again with the next look. */
async function withCertificate(ctx: RequestContext, row: Row): Promise<Row> {
  try {
    const noted = await followCertificate(ctx, row);
    if (noted.certificate === row.certificate) return noted;
    const [untold] = await ctx.database
      .asService('domains', ctx.request)
      .run((tx) => [allUntoldSites(tx, 20)]);
    await tellEdge(ctx, untold);
    return noted;
  } catch (error) {
    ctx.log.warn('provider-away', { provider: 'certificates', ...describeError(error) });
    return row;
  }
}

export const checkDomainInput = byId;

/** Looks now whether an address is proven. From then on it is served, and nobody else has it. Throws NOT_FOUND, UNAVAILABLE. */
export async function checkDomain(
  ctx: UserContext,
  { id }: z.output<typeof checkDomainInput>,
): Promise<Domain> {
  const [[row]] = await ctx.db.run((tx) => [
    tx
      .select()
      .from(siteDomains)
      .where(and(eq(siteDomains.id, id), isNull(siteDomains.removedAt))),
  ]);
  if (row === undefined) throw new AppError('NOT_FOUND', { params: { subject: 'domain' } });
  return domainOf(ctx, await look(ctx, row));
}

/** Hosts of one portion. */
const portion = 20;

/** Cron: looks again at the hosts whose turn it is. Returns how many. Throws UNAVAILABLE. */
export async function sweepDomains(ctx: RequestContext, budget: TimeBudget): Promise<number> {
  let seen = 0;
  for (;;) {
    const [rows] = await ctx.database
      .asService('cron:domains', ctx.request)
      .run((tx) => [domainsToCheck(tx, portion)]);
    for (const row of rows) {
      if (budget.isUsed()) return seen;
      await look(ctx, row);
      seen += 1;
    }
    if (rows.length < portion) return seen;
  }
}
