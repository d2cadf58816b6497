import { unitOf } from '../../../web/billing/unit-of.ts';
import { siteUnits as unitsEn } from '../../../web/studio/plans/messages/en.json';
import { siteUnits as unitsEs } from '../../../web/studio/plans/messages/es.json';
import { siteMeters } from '../../../web/studio/plans/site-meters.ts';
import { textsOf } from '../../core/texts.ts';
import type { ProductForSale } from '../../pages/pricing/product-for-sale.ts';
import { pageTexts } from './page-texts.ts';
import { restaurantsSite } from './site.tsx';

const unitTexts = textsOf({ es: unitsEs, en: unitsEn });

/** What Gastronomy OS says of its prices. */
export const sitesForSale: ProductForSale = {
  product: 'gastronomy',
  site: restaurantsSite,
  say: (locale, what) => pageTexts(locale)(`gastronomy.${what}`),
  unitText: (locale, limit) => unitOf(siteMeters, unitTexts(locale), limit),
  promise: async () => null,
  startPath: '/studio/begin',
};
