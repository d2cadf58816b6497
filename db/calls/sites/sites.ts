import { getTableColumns, sql } from 'drizzle-orm';
import type { CertificateState } from '../../../contract/sites.ts';
import type { Tx } from '../../client.ts';
import { siteDomains, sites, siteVersions } from '../../schema/index.ts';
import { columns, json, maybe, moment, text, whole } from '../columns.ts';
import { rowsOf } from '../rows-of.ts';

const domainColumns = getTableColumns(siteDomains);
// What is in a version may be long, and who made it has seen it.
const { snapshot: _, ...versionColumns } = getTableColumns(siteVersions);
const siteColumns = getTableColumns(sites);

/** A site to be opened. `id` and `shortCode` are made by whoever asks. */
export interface NewSite {
  readonly id: string;
  readonly businessId: string;
  readonly configurationId: string;
  readonly slug: string;
  readonly shortCode: string;
}

/** Opens a site. Refuses: NOT_FOUND, FORBIDDEN, QUOTA_EXCEEDED, CONFLICT, BAD_INPUT. See db/functions/sites/sites.sql. */
export const openSite = (tx: Tx, { id, businessId, configurationId, slug, shortCode }: NewSite) =>
  tx
    .select(siteColumns)
    .from(
      rowsOf(
        sites,
        sql`public.fn_open_site(${id}::uuid, ${businessId}::uuid, ${configurationId}::uuid, ${slug}, ${shortCode})`,
      ),
    );

/** Gives a site another name. Refuses: NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT, BAD_INPUT. */
export const renameSite = (tx: Tx, id: string, slug: string) =>
  tx.select(siteColumns).from(rowsOf(sites, sql`public.fn_rename_site(${id}::uuid, ${slug})`));

/** Takes a site down, or puts it up again. Refuses: NOT_FOUND, FORBIDDEN, QUOTA_EXCEEDED. */
export const closeSite = (tx: Tx, id: string, closed: boolean) =>
  tx.select(siteColumns).from(rowsOf(sites, sql`public.fn_close_site(${id}::uuid, ${closed})`));

/** The sites of the caller's businesses that are beyond the plan of whoever pays. */
export const frozenSites = (tx: Tx) =>
  tx.select(columns({ id: text })).from(sql`public.fn_frozen_sites() as id`);

/** What is put on the web: what is edited now of a configuration, as it was at `revision`, or a version again; at once, or `at` a moment (ISO 8601). */
export interface Publication {
  readonly siteId: string;
  readonly what:
    | { readonly configurationId: string; readonly revision: number }
    | { readonly version: number };
  readonly overrideReason: string | null;
  readonly at: string | null;
}

/** Puts a version on the web. Refuses: NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT, QUOTA_EXCEEDED, BAD_INPUT. See db/functions/sites/publishing.sql. */
export const publishSite = (tx: Tx, { siteId, what, overrideReason, at }: Publication) => {
  const [configuration, revision, version] =
    'version' in what ? [null, null, what.version] : [what.configurationId, what.revision, null];
  return tx.select(versionColumns).from(
    rowsOf(
      siteVersions,
      sql`public.fn_publish_site(${siteId}::uuid, ${configuration}::uuid, ${revision}::int, ${version}::int, ${overrideReason}::text,
          ${at}::timestamptz)`,
    ),
  );
};

/** Takes back what was to be published later. Refuses: NOT_FOUND, FORBIDDEN. */
export const unscheduleSite = (tx: Tx, id: string) =>
  tx.select(siteColumns).from(rowsOf(sites, sql`public.fn_unschedule_site(${id}::uuid)`));

/** Since when guests see what they see of a site; null: they see nothing. Refuses: NOT_FOUND. */
export const liveSince = (tx: Tx, id: string) =>
  tx.select(columns({ liveSince: maybe(moment) })).from(sql`public.fn_live_since(${id}::uuid) as live_since`);

/** For the service: notes which scheduled versions have gone live, and how many. */
export const carryOutSchedules = (tx: Tx) =>
  tx.select(columns({ carriedOut: whole })).from(sql`public.fn_carry_out_schedules() as carried_out`);

const untold = columns({ siteId: text, state: json });

/** What the edge has not heard of the sites of a business. Refuses: NOT_FOUND. */
export const untoldSites = (tx: Tx, businessId: string) =>
  tx.select(untold).from(sql`public.fn_untold_sites(${businessId}::uuid)`);

/** For the service: what the edge has not heard of, of any site, the longest waiting first. */
export const allUntoldSites = (tx: Tx, limit: number) =>
  tx.select(untold).from(sql`public.fn_all_untold_sites(${limit}::int)`);

/** For the service: the edge has this revision. */
export const toldSite = (tx: Tx, id: string, revision: number) =>
  tx.select(columns({ done: json })).from(sql`public.fn_told_site(${id}::uuid, ${revision}::int) as done`);

/** Asks for a host. Refuses: NOT_FOUND, FORBIDDEN, WRONG_STATE, TOO_LARGE, BAD_INPUT. See db/functions/sites/domains.sql. */
export const addDomain = (tx: Tx, siteId: string, host: string, proof: string) =>
  tx
    .select(domainColumns)
    .from(rowsOf(siteDomains, sql`public.fn_add_domain(${siteId}::uuid, ${host}, ${proof})`));

/** Gives a host up. Refuses: NOT_FOUND, FORBIDDEN. */
export const removeDomain = (tx: Tx, id: string) =>
  tx.select(domainColumns).from(rowsOf(siteDomains, sql`public.fn_remove_domain(${id}::uuid)`));

/** For the service: what was seen of a host; `certified`: a provider makes certificates here. Refuses: NOT_FOUND. */
export const checkedDomain = (tx: Tx, id: string, proven: boolean, certified: boolean) =>
  tx
    .select(domainColumns)
    .from(
      rowsOf(
        siteDomains,
        sql`public.fn_checked_domain(${id}::uuid, ${proven}::boolean, ${certified}::boolean)`,
      ),
    );

/** What the provider says of the certificate of a host. */
export interface CertificateNews {
  readonly id: string;
  readonly providerId: string;
  readonly certificate: CertificateState;
  readonly records: readonly unknown[];
}

/** For the service: how far the certificate of a host is. Refuses: NOT_FOUND. */
export const noteCertificate = (tx: Tx, { id, providerId, certificate, records }: CertificateNews) =>
  tx
    .select(domainColumns)
    .from(
      rowsOf(
        siteDomains,
        sql`public.fn_note_certificate(${id}::uuid, ${providerId}, ${certificate}, ${JSON.stringify(records)}::jsonb)`,
      ),
    );

/** For the service: hosts that the provider is to forget. */
export const domainsToLetGo = (tx: Tx, limit: number) =>
  tx.select(domainColumns).from(rowsOf(siteDomains, sql`public.fn_domains_to_let_go(${limit}::int)`));

/** For the service: the provider has forgotten this host. */
export const domainLetGo = (tx: Tx, id: string) =>
  tx.select(columns({ done: json })).from(sql`public.fn_domain_let_go(${id}::uuid) as done`);

/** For the service: hosts to look at again. */
export const domainsToCheck = (tx: Tx, limit: number) =>
  tx.select(domainColumns).from(rowsOf(siteDomains, sql`public.fn_domains_to_check(${limit}::int)`));
