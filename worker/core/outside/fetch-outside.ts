import { bytesWithin } from '../bytes-within.ts';
import type { RequestContext } from '../context.ts';
import { askResolver } from '../dns/ask-resolver.ts';
import { outsideAddress } from './outside-address.ts';
import { OutsideRefused } from './outside-refused.ts';
import { isAddress, isPublicAddress } from './public-address.ts';

/** How things outside are reached. */
export interface Outside {
  /** The addresses of a name; null when there is no such name. Throws UNAVAILABLE. */
  readonly addresses: (host: string) => Promise<readonly string[] | null>;
  readonly fetch: (url: URL, init: RequestInit) => Promise<Response>;
}

/** What an answer may cost. */
export interface OutsideBounds {
  /** Bytes of the body that are read; 0: none, only whether it answers. */
  readonly maxBytes: number;
  /** Of everything together, redirects and names included, in ms. */
  readonly timeoutMs: number;
  readonly maxRedirects: number;
  /** What is wanted, as `Accept` has it. */
  readonly accept: string;
}

/** What was answered, at the address where it was in the end. */
export interface OutsideAnswer {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** How the Worker reaches things outside: names by the resolver of the settings, addresses by its gateway where there is one. */
export const outsideOf = (ctx: Pick<RequestContext, 'settings'>): Outside => ({
  async addresses(host) {
    const [v4, v6] = await Promise.all([askResolver(ctx, host, 'A'), askResolver(ctx, host, 'AAAA')]);
    return v4.exists || v6.exists ? [...v4.data, ...v6.data] : null;
  },
  fetch(url, init) {
    const { outsideGateway } = ctx.settings;
    if (outsideGateway === '') return fetch(url, init);
    const by = new URL(outsideGateway);
    by.searchParams.set('url', url.href);
    return fetch(by, init);
  },
});

/** Refuses a host of which one address is not public: whoever connects may take any of them. Throws OutsideRefused (no-name, private). */
export async function requirePublic({ addresses }: Outside, { hostname }: URL): Promise<void> {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isAddress(host)) return;
  const found = await addresses(host);
  if (found === null || found.length === 0) throw new OutsideRefused('no-name');
  if (!found.every(isPublicAddress)) throw new OutsideRefused('private');
}

async function bodyWithin(response: Response, maxBytes: number): Promise<Uint8Array> {
  if (maxBytes === 0 || response.body === null) {
    await response.body?.cancel();
    return new Uint8Array();
  }
  return bytesWithin(response.body, maxBytes, () => new OutsideRefused('too-large'));
}

/** What is thrown, as a refusal: a signal that has run out, or whoever is there. */
function refusalOf(error: unknown, signal: AbortSignal): OutsideRefused {
  if (error instanceof OutsideRefused) return error;
  if (signal.aborted) return new OutsideRefused('timeout', error);
  return new OutsideRefused('away', error);
}

const moved: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Stops waiting when the time is up, also for what takes no signal. */
const within = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      if (signal.aborted) reject(signal.reason);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
  ]);

/**
 * Fetches an address that somebody gave us, and nothing but what is in public: the address and each that it leads to is looked at before it is asked, names by
 * all of their addresses. A name that leads elsewhere a moment later (rebinding) is seen by asking again after the answer, of which then nothing is handed on; Cloudflare's
 * own network reaches nothing private either way. Sends no cookie and no word of who asks. Throws OutsideRefused.
 */
export async function fetchOutside(
  outside: Outside,
  address: string,
  { maxBytes, timeoutMs, maxRedirects, accept }: OutsideBounds,
): Promise<OutsideAnswer> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    let url = outsideAddress(address);
    for (let redirects = 0; ; redirects += 1) {
      await within(requirePublic(outside, url), signal);
      const headers = { accept, 'user-agent': 'Mozilla/5.0 (compatible; GastronomyOS/1.0)' };
      const response = await within(outside.fetch(url, { headers, redirect: 'manual', signal }), signal);
      const next = response.headers.get('location');
      if (!moved.has(response.status) || next === null) {
        const body = await within(bodyWithin(response, maxBytes), signal);
        await within(requirePublic(outside, url), signal);
        return { url, status: response.status, headers: response.headers, body };
      }
      await response.body?.cancel();
      if (redirects === maxRedirects) throw new OutsideRefused('redirects');
      url = outsideAddress(next, url.href);
    }
  } catch (error) {
    throw refusalOf(error, signal);
  }
}
