import type { InferSelectModel } from 'drizzle-orm';
import * as z from 'zod';
import { certificateStates, domainStatuses, siteLengths } from '../../../contract/sites.ts';
import type { siteDomains } from '../../../db/schema/index.ts';
import type { RequestContext } from '../../core/context.ts';

const recordSchema = z.object({ type: z.enum(['TXT', 'CNAME']), name: z.string(), value: z.string() });

/** An address of a site's own, and what proves that it is. */
export const domainSchema = z.object({
  id: z.uuid(),
  siteId: z.uuid(),
  host: z.string(),
  status: z.enum(domainStatuses),
  /** The TXT record that proves it. */
  record: z.object({ name: z.string(), value: z.string() }),
  /** How far its certificate is; `none`: nobody makes one here, and it is served as soon as it is proven. */
  certificate: z.enum(['none', ...certificateStates]),
  /** Everything that is to stand in the DNS: the proof first, then where the host leads, then what the certificate needs. */
  records: z.array(recordSchema),
  checkedAt: z.iso.datetime().nullable(),
});
export type Domain = z.output<typeof domainSchema>;

/** Where the proof of a host is looked for. */
export const proofName = (host: string): string => `_site-proof.${host}`;

/** A domain by its row. */
export function domainOf(
  { settings }: Pick<RequestContext, 'settings'>,
  row: InferSelectModel<typeof siteDomains>,
): Domain {
  const record = { name: proofName(row.host), value: row.proof };
  const { certificates } = settings;
  return {
    id: row.id,
    siteId: row.siteId,
    host: row.host,
    status: row.status,
    record,
    certificate: row.certificate ?? 'none',
    records: [
      { type: 'TXT', ...record },
      ...(certificates === null
        ? []
        : [{ type: 'CNAME' as const, name: row.host, value: certificates.target }]),
      ...z.array(recordSchema).parse(row.certificateRecords),
    ],
    checkedAt: row.checkedAt?.toISOString() ?? null,
  };
}

/** A host name as people type it (`https://Casa.example/`), in small letters and punycode. No address of a network, and nothing of ours. */
export const hostSchema = z
  .string()
  .trim()
  .max(siteLengths.host * 2)
  .transform((typed, context) => {
    const url = URL.parse(/^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`);
    const host = url?.hostname.replace(/\.$/, '') ?? '';
    const labels = host.split('.');
    const isName =
      labels.length >= 2 &&
      host.length <= siteLengths.host &&
      labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label)) &&
      !/^\d+$/.test(labels.at(-1) ?? '');
    if (isName) return host;
    context.addIssue({ code: 'custom', message: 'invalid_host' });
    return z.NEVER;
  });
