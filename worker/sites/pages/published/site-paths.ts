import type { MenuLanguage } from '../../../../contract/sites.ts';
import type { SiteSnapshot } from '../../content/site-snapshot.ts';
import { addonPages, menuPages } from './menu/menu-parts.ts';

/** The pages of a site, each an address. `menu`, `allergens` and `extras` go over several when they are long. */
export const sitePages = ['home', 'menu', 'extras', 'allergens', 'about', 'legal'] as const;
export type SitePage = (typeof sitePages)[number];

/** One page in one language. */
export interface PageAddress {
  readonly language: MenuLanguage;
  readonly page: SitePage;
  /** Counts from 1. */
  readonly part: number;
}

/** How many pages a page goes over; 0 when the site has none of it. */
export function partsOf(snapshot: SiteSnapshot, page: SitePage): number {
  if (page === 'menu' || page === 'allergens') return Math.max(1, menuPages(snapshot.menus).length);
  if (page === 'extras') return addonPages(snapshot.menus, snapshot.addonGroups).length;
  return 1;
}

/** The path of a page below the root of its site: empty for the home page in the first language, `/en/menu/2`. */
export function pathOf(snapshot: SiteSnapshot, { language, page, part }: PageAddress): string {
  const prefix = language === snapshot.business.languages[0] ? '' : `/${language}`;
  return `${prefix}${page === 'home' ? '' : `/${page}`}${part > 1 ? `/${part}` : ''}`;
}

/**
 * The page at a path below the root of its site, or undefined. It may be found at another path than its own (`pathOf`), with a slash too many or
 * the first language spelt out: then the one to be led to is its own.
 */
export function pageAt(snapshot: SiteSnapshot, path: string): PageAddress | undefined {
  const steps = path.split('/').filter((step) => step !== '');
  const { languages } = snapshot.business;
  const spelt = languages.find((language) => language === steps[0]);
  const [name = 'home', number = '1', ...more] = spelt ? steps.slice(1) : steps;
  const language = spelt ?? languages[0];
  const page = sitePages.find((known) => known === name);
  if (!language || !page || more.length > 0 || !/^[1-9]\d{0,3}$/.test(number)) return undefined;
  return Number(number) <= partsOf(snapshot, page) ? { language, page, part: Number(number) } : undefined;
}

/** Every page of a site in every language. */
export function allPages(snapshot: SiteSnapshot): PageAddress[] {
  return snapshot.business.languages.flatMap((language) =>
    sitePages.flatMap((page) =>
      Array.from({ length: partsOf(snapshot, page) }, (_, at) => ({ language, page, part: at + 1 })),
    ),
  );
}
