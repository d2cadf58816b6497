import type { InferSelectModel } from 'drizzle-orm';
import { domainLetGo, domainsToLetGo, noteCertificate } from '../../../db/calls/sites/sites.ts';
import type { siteDomains } from '../../../db/schema/index.ts';
import { createHostname, deleteHostname, readHostname } from '../../core/certificates/custom-hostnames.ts';
import type { RequestContext } from '../../core/context.ts';
import type { TimeBudget } from '../../core/time-budget.ts';

type Row = InferSelectModel<typeof siteDomains>;

/**
 * Asks the provider for the certificate of a proven host, or how far it is, and notes it; without a provider the row stays as it is. A certificate that was
 * ready is so until the provider gives the host up: it is made anew while the old one serves. Throws UNAVAILABLE.
 */
export async function followCertificate(ctx: RequestContext, row: Row): Promise<Row> {
  const settings = ctx.settings.certificates;
  if (settings === null || row.status !== 'verified' || row.removedAt !== null) return row;
  const known = row.providerId === null ? null : await readHostname(settings, row.providerId);
  const found = known ?? (await createHostname(settings, row.host));
  const state = row.certificate === 'ready' && found.state === 'pending' ? 'ready' : found.state;
  const [[noted]] = await ctx.database
    .asService('domains', ctx.request)
    .run((tx) => [
      noteCertificate(tx, { id: row.id, providerId: found.id, certificate: state, records: found.records }),
    ]);
  return noted ?? row;
}

/** Hosts of one portion. */
const portion = 20;

/** Gives hosts up at the provider that were given up here. Returns how many. Throws UNAVAILABLE. */
export async function letGoOfHosts(ctx: RequestContext, budget: TimeBudget): Promise<number> {
  const settings = ctx.settings.certificates;
  if (settings === null) return 0;
  const db = ctx.database.asService('domains', ctx.request);
  let gone = 0;
  for (;;) {
    const [rows] = await db.run((tx) => [domainsToLetGo(tx, portion)]);
    for (const { id, providerId } of rows) {
      if (budget.isUsed()) return gone;
      if (providerId !== null) await deleteHostname(settings, providerId);
      await db.run((tx) => [domainLetGo(tx, id)]);
      gone += 1;
    }
    if (rows.length < portion) return gone;
  }
}
