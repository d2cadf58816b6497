import * as z from 'zod';
import { AppError } from '../errors.ts';
import type { CertificateSettings } from './settings.ts';

const timeoutMs = 8_000;

const record = z.object({ name: z.string(), value: z.string() });

/** What Cloudflare says of a host (developers.cloudflare.com/api, custom_hostnames), as far as it is read here. */
const hostnameSchema = z.object({
  id: z.string(),
  hostname: z.string(),
  status: z.string().default('pending'),
  ssl: z
    .object({
      status: z.string().default('initializing'),
      validation_records: z
        .array(z.object({ txt_name: z.string().optional(), txt_value: z.string().optional() }))
        .default([]),
    })
    .nullish(),
  ownership_verification: record.nullish(),
});
type Hostname = z.output<typeof hostnameSchema>;

const answerSchema = z.object({
  success: z.boolean(),
  errors: z.array(z.object({ code: z.number() })).default([]),
  result: z.unknown().optional(),
});

/** A host of somebody's own at the provider: how far its certificate is, and what else is wanted in its DNS. */
export interface CustomHostname {
  readonly id: string;
  readonly state: 'pending' | 'ready' | 'failed';
  readonly records: readonly { readonly type: 'TXT'; readonly name: string; readonly value: string }[];
}

/** States out of which nothing comes by itself. */
const stuck = /^(?:blocked|moved|deleted|.*_blocked|.*_timed_out|expired|inactive)$/;

function stateOf({ status, ssl }: Hostname): CustomHostname['state'] {
  if (stuck.test(status) || stuck.test(ssl?.status ?? '')) return 'failed';
  return status === 'active' && ssl?.status === 'active' ? 'ready' : 'pending';
}

function customHostnameOf(result: unknown): CustomHostname {
  const hostname = hostnameSchema.parse(result);
  const wanted = [
    hostname.ownership_verification ?? null,
    ...(hostname.ssl?.validation_records ?? []).map(({ txt_name: name, txt_value: value }) =>
      name === undefined || value === undefined ? null : { name, value },
    ),
  ].filter((one) => one !== null);
  const state = stateOf(hostname);
  return {
    id: hostname.id,
    state,
    records: state === 'ready' ? [] : wanted.map(({ name, value }) => ({ type: 'TXT', name, value })),
  };
}

/** "Duplicate custom hostname found". */
const isThere = 1406;

async function ask(
  { zone, token, apiBase }: CertificateSettings,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<z.output<typeof answerSchema> & { status: number }> {
  try {
    const response = await fetch(`${apiBase}/zones/${encodeURIComponent(zone)}/custom_hostnames${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status === 429 || response.status >= 500) throw new Error(`It answers ${response.status}`);
    return { status: response.status, ...answerSchema.parse(await response.json()) };
  } catch (error) {
    throw new AppError('UNAVAILABLE', {
      internal: 'The provider of certificates does not answer',
      cause: error,
    });
  }
}

const refused = ({ status, errors }: { status: number; errors: { code: number }[] }) =>
  new AppError('UNAVAILABLE', {
    internal: `The provider of certificates refuses: ${status} ${errors.map(({ code }) => code).join(' ')}`,
  });

/** Asks for a host; one that is there already is taken as it is. Throws UNAVAILABLE (it does not answer, or refuses). */
export async function createHostname(settings: CertificateSettings, host: string): Promise<CustomHostname> {
  const made = await ask(settings, 'POST', '', {
    hostname: host,
    ssl: { method: 'http', type: 'dv', settings: { min_tls_version: '1.2' } },
  });
  if (made.success) return customHostnameOf(made.result);
  if (!made.errors.some(({ code }) => code === isThere)) throw refused(made);
  const found = await ask(settings, 'GET', `?hostname=${encodeURIComponent(host)}`);
  const [first] = z
    .array(hostnameSchema)
    .parse(found.result)
    .filter(({ hostname }) => hostname === host);
  if (first === undefined) throw refused(made);
  return customHostnameOf(first);
}

/** How far a host is; null when the provider does not have it any more. Throws UNAVAILABLE. */
export async function readHostname(
  settings: CertificateSettings,
  id: string,
): Promise<CustomHostname | null> {
  const found = await ask(settings, 'GET', `/${encodeURIComponent(id)}`);
  if (found.success) return customHostnameOf(found.result);
  if (found.status === 404) return null;
  throw refused(found);
}

/** Gives a host up; one that is gone already, too. Throws UNAVAILABLE. */
export async function deleteHostname(settings: CertificateSettings, id: string): Promise<void> {
  const gone = await ask(settings, 'DELETE', `/${encodeURIComponent(id)}`);
  if (!gone.success && gone.status !== 404) throw refused(gone);
}
