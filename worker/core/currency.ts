import * as z from 'zod';

/** The currencies that prices are in (ISO 4217). */
export const currencySchema = z.enum(['EUR', 'USD', 'MXN']);
