import type { siteLinks } from '../../../../contract/sites.ts';

type SiteLink = (typeof siteLinks)[number];

/** Hosts by what a link to them is of a restaurant. A path that is needed for it to be somebody's own stands behind the host. */
const hosts: readonly (readonly [RegExp, SiteLink])[] = [
  [/^(?:www\.)?instagram\.com\/(?!p\/|explore\/|reel)[^/]+/, 'instagram'],
  [/^(?:[a-z-]+\.)?(?:facebook|fb)\.com\/(?!sharer|share|dialog|plugins|tr\b)[^/]+/, 'facebook'],
  [/^(?:www\.)?tiktok\.com\/@[^/]+/, 'tiktok'],
  [/^(?:www\.)?(?:twitter|x)\.com\/(?!intent|share|home\b|hashtag)[^/]+/, 'x'],
  [/^(?:www\.)?youtube\.com\/(?:@|c\/|channel\/|user\/)[^/]+/, 'youtube'],
  [/^(?:www\.)?tripadvisor\.(?:com|es|co\.uk|com\.mx)\/[^/]+/, 'tripadvisor'],
  [/^(?:wa\.me\/\+?\d+|(?:api|web)\.whatsapp\.com\/send\b)/, 'whatsapp'],
  [
    /^(?:maps\.google\.[a-z.]+\/|(?:www\.)?google\.[a-z.]+\/maps\b|goo\.gl\/maps\/|maps\.app\.goo\.gl\/|g\.page\/)/,
    'maps',
  ],
  [
    /^(?:www\.)?(?:covermanager\.com|opentable\.[a-z.]+|thefork\.[a-z.]+|eltenedor\.es|resy\.com|sevenrooms\.com|resdiary\.com|quandoo\.[a-z.]+|bookatable\.[a-z.]+)\/[^/]+/,
    'reservations',
  ],
  [
    /^(?:www\.)?(?:glovoapp\.com|just-?eat\.[a-z.]+|deliveroo\.[a-z.]+|ubereats\.com|doordash\.com|rappi\.[a-z.]+|grubhub\.com)\/[^/]+/,
    'delivery',
  ],
];

/** What a link to an address outside is of a restaurant; null for any other, and for what only shares the page. */
export function siteLinkOf(address: string): SiteLink | null {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const text = `${url.hostname.toLowerCase()}${url.pathname}`;
  return hosts.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
