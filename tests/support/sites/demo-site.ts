import type { MenuLanguage, TemplateCode } from '../../../contract/sites.ts';
import { type Restaurant, readRestaurant } from '../../../db/seed/restaurants/read-restaurant.ts';
import { liveStateSchema, siteSnapshotSchema } from '../../../worker/sites/content/site-snapshot.ts';
import type { SitePlace, SiteView } from '../../../worker/sites/pages/published/site-view.ts';

export const demoPlace: SitePlace = {
  origin: 'https://mesa.example',
  root: '/s/casa',
  photos: '/photos',
  font: '/assets/figtree.woff2',
};

/** Saturday, 28 November 2026, 14:00 in Madrid: both demo restaurants are open. */
export const saturdayLunch = Date.parse('2026-11-28T13:00:00Z');

/** A demo restaurant as its pages are drawn from it, in its own template or another. */
export function demoView(
  name: Restaurant,
  options: { template?: TemplateCode; language?: MenuLanguage; now?: number } = {},
): SiteView {
  const { snapshot, hours } = readRestaurant(name);
  const { template, language = 'es', now = saturdayLunch } = options;
  return {
    snapshot: siteSnapshotSchema.parse({
      ...snapshot,
      ...(template && { template: { code: template, settings: {} } }),
    }),
    live: liveStateSchema.parse({ hours, soldOut: {} }),
    place: demoPlace,
    language,
    now,
    isPreview: false,
  };
}
