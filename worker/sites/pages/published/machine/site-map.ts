import { siteMapXml } from '../../../../core/site-map.ts';
import { allPages, type PageAddress, pathOf } from '../site-paths.ts';
import type { SiteView } from '../site-view.ts';

type Where = Pick<SiteView, 'snapshot' | 'place'>;

/** sitemap.xml of a site: every page in every language. */
export function siteMapText({ snapshot, place }: Where): string {
  const at = (address: PageAddress) => `${place.origin}${`${place.root}${pathOf(snapshot, address)}` || '/'}`;
  return siteMapXml(
    allPages(snapshot).map((address) => ({
      address: at(address),
      translations: snapshot.business.languages.map((language) => ({
        language,
        address: at({ ...address, language }),
      })),
    })),
  );
}

/** robots.txt of a site on a domain of its own (RFC 9309): all of it may be found. */
export const siteRobotsText = ({ place }: Pick<SiteView, 'place'>): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${place.origin}${place.root}/sitemap.xml\n`;
