import * as z from 'zod';
import type { RequestContext } from '../context.ts';
import { AppError } from '../errors.ts';

const timeoutMs = 4_000;
/** The number of a TXT record (RFC 1035, 3.2.2). */
const txt = 16;

const answerSchema = z.object({
  Answer: z.array(z.object({ type: z.number(), data: z.string() })).default([]),
});

/** The text of a record as resolvers print it: one string or several, each in quotes. */
const unquoted = (data: string): string =>
  data.startsWith('"') ? [...data.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text).join('') : data;

/**
 * The TXT records of a name, asked of a resolver over HTTPS in its JSON form
 * (https://developers.cloudflare.com/1.1.1.1/encryption/dns-over-https/make-api-requests/dns-json/). Empty when there is none. Throws UNAVAILABLE.
 */
export async function textRecords(
  { settings }: Pick<RequestContext, 'settings'>,
  name: string,
): Promise<string[]> {
  const url = new URL(settings.dnsResolver);
  url.searchParams.set('name', name);
  url.searchParams.set('type', 'TXT');
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/dns-json' },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new Error(`The resolver answered ${response.status}`);
    const { Answer: answers } = answerSchema.parse(await response.json());
    return answers.filter(({ type }) => type === txt).map(({ data }) => unquoted(data));
  } catch (error) {
    throw new AppError('UNAVAILABLE', { internal: 'The resolver does not answer', cause: error });
  }
}
