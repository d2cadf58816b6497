import { unitOf } from '../../../web/billing/unit-of.ts';
import { siteUnits as unitsEn } from '../../../web/studio/plans/messages/en.json';
import { siteUnits as unitsEs } from '../../../web/studio/plans/messages/es.json';
import { siteMeters } from '../../../web/studio/plans/site-meters.ts';
import { textsOf } from '../../core/texts.ts';
import type { ProductForSale } from '../../pages/pricing/product-for-sale.ts';
import { gastronomy as en } from './messages/en.json';
import { gastronomy as es } from './messages/es.json';

const texts = textsOf({ es, en });
const unitTexts = textsOf({ es: unitsEs, en: unitsEn });

/** What Gastronomy OS says of its prices. */
export const sitesForSale: ProductForSale = {
  product: 'gastronomy',
  name: 'Gastronomy OS',
  say: (locale, what) => texts(locale)(what),
  unitText: (locale, limit) => unitOf(siteMeters, unitTexts(locale), limit),
  promise: async () => null,
  startPath: null,
};
