import type { ImportFailure } from '../../../../contract/sites.ts';
import type { RequestContext } from '../../../core/context.ts';
import { fetchOutside, type OutsideBounds, outsideOf } from '../../../core/outside/fetch-outside.ts';
import { OutsideRefused, type RefusedBecause } from '../../../core/outside/outside-refused.ts';
import type { FetchedDocument } from '../../extract/fetched-document.ts';
import { extractLimits } from '../../extract/limits.ts';
import { nextPages } from '../../extract/next-pages.ts';

const bounds: OutsideBounds = {
  maxBytes: extractLimits.documentBytes,
  timeoutMs: extractLimits.documentMs,
  maxRedirects: 4,
  accept: 'text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.5',
};

/** Pages that are fetched side by side: it is a small server that answers. */
const sideBySide = 2;

const failures: Readonly<Record<RefusedBecause, ImportFailure>> = {
  scheme: 'private',
  'user-info': 'private',
  port: 'private',
  host: 'private',
  private: 'private',
  'no-name': 'no-name',
  redirects: 'away',
  'too-large': 'too-large',
  timeout: 'timeout',
  away: 'away',
};

/** What is read: HTML, PDF, or what does not say what it is. */
const readable = /^(?:text\/html|application\/xhtml\+xml|application\/pdf|text\/plain|$)/i;

async function fetchPage(ctx: RequestContext, address: string): Promise<FetchedDocument | ImportFailure> {
  try {
    const { url, status, headers, body } = await fetchOutside(outsideOf(ctx), address, bounds);
    if (status === 404 || status === 410) return 'gone';
    if (status >= 400) return 'away';
    const type = headers.get('content-type') ?? '';
    return readable.test(type) ? { address: url.href, type, bytes: body } : 'unreadable';
  } catch (error) {
    if (error instanceof OutsideRefused) return failures[error.because];
    throw error;
  }
}

/** Which site is read. */
interface ReadingOf {
  readonly address: string;
  /** Pages of it that somebody else has fetched, the one of the address first. */
  readonly brought?: readonly FetchedDocument[];
  /** Hears how far it is; when it says false, nothing more is fetched. */
  readonly told: (read: number, found: number) => Promise<boolean>;
}

/**
 * Fetches an address and the pages of the same site that it leads to and that are worth reading, by the one guarded way. Null:
 * `told` said that it is enough. Of the first page, why it could not be read; any other that cannot is left out.
 */
export async function readSite(
  ctx: RequestContext,
  { address, brought = [], told }: ReadingOf,
): Promise<readonly FetchedDocument[] | ImportFailure | null> {
  const first = brought[0] ?? (await fetchPage(ctx, address));
  if (typeof first === 'string') return first;
  const documents = brought.length > 0 ? [...brought] : [first];
  const seen = new Set(documents.map((document) => document.address));
  const had = documents.length;
  const next = nextPages(first)
    .filter((page) => !seen.has(page))
    .slice(0, extractLimits.pages - had);
  if (!(await told(had, next.length + had))) return null;
  for (let at = 0; at < next.length; at += sideBySide) {
    const fetched = await Promise.all(next.slice(at, at + sideBySide).map((one) => fetchPage(ctx, one)));
    for (const page of fetched) {
      if (typeof page === 'string' || seen.has(page.address)) continue;
      seen.add(page.address);
      documents.push(page);
    }
    if (!(await told(Math.min(next.length, at + sideBySide) + had, next.length + had))) return null;
  }
  return documents;
}
