import * as z from 'zod';
import { currencies } from '../../contract/money.ts';

export const currencySchema = z.enum(currencies);
