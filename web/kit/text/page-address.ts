/** Pages whose address has another word in English. */
const english: Readonly<Record<string, string>> = { '/clinicas': '/clinics', '/guias': '/guides' };

/**
 * Where a page that the Worker renders for visitors is in a language: `/pricing` in Spanish, `/en/pricing` in English. `path` is its
 * Spanish address.
 */
export function pageAddress(
  locale: 'es' | 'en',
  path: string,
  search: Readonly<Record<string, string>> | URLSearchParams = {},
): string {
  const own = locale === 'es' ? path : path === '/' ? '/en' : `/en${english[path] ?? path}`;
  const query = new URLSearchParams(search).toString();
  return query === '' ? own : `${own}?${query}`;
}
