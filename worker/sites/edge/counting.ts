import type { CountedThing } from '../../../contract/site-visits.ts';

/** What says by its name that it is a program. Robots that say they are a person are counted as one. */
const robots =
  /bot\b|crawl|spider|slurp|preview|scan|monitor|pingdom|uptime|facebookexternalhit|whatsapp|telegram|embedly|lighthouse|headless|curl|wget|python|java\/|go-http|node|axios|okhttp|^$/i;

/**
 * What one request for a page is counted as. Neither a cookie nor an address is looked at: somebody who comes from elsewhere makes a visit, and goes on
 * within the site. A page that a browser fetches ahead is not seen by anybody.
 */
export function countedAs(headers: Headers, url: URL, page: string): CountedThing[] {
  if (/prefetch|prerender/.test(headers.get('sec-purpose') ?? headers.get('purpose') ?? '')) return [];
  if (robots.test(headers.get('user-agent') ?? '')) return ['bot'];
  const from = headers.get('referer');
  const isFromHere = from !== null && URL.canParse(from) && new URL(from).host === url.host;
  return [...(isFromHere ? [] : (['visit'] as const)), ...(page === 'menu' ? (['menu'] as const) : [])];
}
