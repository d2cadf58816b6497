import { unitOf } from '../../../web/billing/unit-of.ts';
import { consultMeters } from '../../../web/consults/plans/consult-meters.ts';
import { consultUnits as unitsEn } from '../../../web/consults/plans/messages/en.json';
import { consultUnits as unitsEs } from '../../../web/consults/plans/messages/es.json';
import { textsOf } from '../../core/texts.ts';
import type { ProductForSale } from '../../pages/pricing/product-for-sale.ts';
import { readPromise } from '../sessions/read-promise.ts';
import { plans as en } from './messages/en.json';
import { plans as es } from './messages/es.json';
import { promiseInShort } from './promise-lines.tsx';
import { site } from './site.tsx';

const texts = textsOf({ es, en });
const unitTexts = textsOf({ es: unitsEs, en: unitsEn });

/** What Call-a-Vet says of its prices. */
export const consultsForSale: ProductForSale = {
  product: 'call-a-vet',
  site,
  say: (locale, what) => texts(locale)(what),
  unitText: (locale, limit) => unitOf(consultMeters, unitTexts(locale), limit),
  async promise(ctx, locale) {
    const promise = await readPromise(ctx);
    return promise && promiseInShort(promise, locale);
  },
  startPath: '/start',
};
