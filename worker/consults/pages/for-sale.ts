import type { ProductForSale } from '../../pages/pricing/product-for-sale.ts';
import { plans as en } from './messages/en.json';
import { plans as es } from './messages/es.json';

/** What Call-a-Vet says of its prices. */
export const consultsForSale: ProductForSale = {
  product: 'call-a-vet',
  name: 'Call-a-Vet',
  texts: { es, en },
  startPath: '/start',
};
