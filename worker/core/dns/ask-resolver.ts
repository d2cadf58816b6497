import * as z from 'zod';
import type { RequestContext } from '../context.ts';
import { AppError } from '../errors.ts';

const timeoutMs = 4_000;

/** Kinds of records that are asked for, by their number (RFC 1035, 3.2.2; RFC 3596, 2.1). */
export const recordTypes = { A: 1, TXT: 16, AAAA: 28 } as const;

const answerSchema = z.object({
  Status: z.number().int().default(0),
  Answer: z.array(z.object({ type: z.number(), data: z.string() })).default([]),
});

/** What a resolver says of a name: whether there is such a name, and its records of one kind as it prints them. */
export interface Resolved {
  readonly exists: boolean;
  readonly data: readonly string[];
}

/** NOERROR and NXDOMAIN (RFC 1035, 4.1.1): everything else says nothing of the name. */
const known = { found: 0, noName: 3 };

/**
 * Asks a resolver over HTTPS in its JSON form
 * (https://developers.cloudflare.com/1.1.1.1/encryption/dns-over-https/make-api-requests/dns-json/). Throws UNAVAILABLE when it does not answer, or does not know.
 */
export async function askResolver(
  { settings }: Pick<RequestContext, 'settings'>,
  name: string,
  type: keyof typeof recordTypes,
): Promise<Resolved> {
  const url = new URL(settings.dnsResolver);
  url.searchParams.set('name', name);
  url.searchParams.set('type', type);
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/dns-json' },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new Error(`The resolver answered ${response.status}`);
    const { Status: status, Answer: answers } = answerSchema.parse(await response.json());
    if (status !== known.found && status !== known.noName) throw new Error(`The resolver says ${status}`);
    const data = answers.filter((one) => one.type === recordTypes[type]).map((one) => one.data);
    return { exists: status === known.found, data };
  } catch (error) {
    throw new AppError('UNAVAILABLE', { internal: 'The resolver does not answer', cause: error });
  }
}
