import * as z from 'zod/mini';
import { billingIntervals, currencies } from '../../contract/money.ts';
import { products } from '../../contract/products.ts';
import { searchReader, word } from '../kit/address/search-reader.ts';

const product = word(z.enum(products));
const interval = word(z.enum(billingIntervals));
const planCode = word(z.string().check(z.regex(/^[\w-]{1,60}$/)));

/**
 * The order on `/subscribe`: a plan, how it is billed and in what, and whether the person came back from the page to pay without paying; what is
 * missing is left to the screen.
 */
export const readOrder = searchReader({
  product,
  interval,
  currency: word(z.enum(currencies)),
  plan: planCode,
  checkout: word(z.literal('cancelled')),
});

/**
 * `/app/billing`: where the person came back from (`done`: they paid; `portal`: the payment provider's own page), and the plan that they
 * want to change to.
 */
export const readBilling = searchReader({
  checkout: word(z.enum(['done', 'portal'])),
  product,
  change: planCode,
  interval,
});
