import * as z from 'zod';
import { minorUnitsOf } from './amount.ts';

/** What a person typed as an amount of a currency, in minor units. */
export const typedAmount = (currency: string) =>
  z.string().transform((text, ctx) => {
    const amount = minorUnitsOf(text, currency);
    if (amount !== null) return amount;
    ctx.addIssue({ code: 'custom', message: 'wrong' });
    return z.NEVER;
  });
