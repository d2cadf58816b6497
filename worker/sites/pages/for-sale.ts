import { textsOf } from '../../core/texts.ts';
import type { ProductForSale } from '../../pages/pricing/product-for-sale.ts';
import { gastronomy as en } from './messages/en.json';
import { gastronomy as es } from './messages/es.json';

const texts = textsOf({ es, en });

/** What Gastronomy OS says of its prices. */
export const sitesForSale: ProductForSale = {
  product: 'gastronomy',
  name: 'Gastronomy OS',
  say: (locale, what) => texts(locale)(what),
  startPath: null,
};
