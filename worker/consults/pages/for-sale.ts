import { textsOf } from '../../core/texts.ts';
import type { ProductForSale } from '../../pages/pricing/product-for-sale.ts';
import { plans as en } from './messages/en.json';
import { plans as es } from './messages/es.json';

const texts = textsOf({ es, en });

/** What Call-a-Vet says of its prices. */
export const consultsForSale: ProductForSale = {
  product: 'call-a-vet',
  name: 'Call-a-Vet',
  say: (locale, what) => texts(locale)(what),
  startPath: '/start',
};
