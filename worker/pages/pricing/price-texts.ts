import { billing as billingEn } from '../../../web/billing/messages/en.json';
import { billing as billingEs } from '../../../web/billing/messages/es.json';
import { textsOf } from '../../core/texts.ts';

/** What the account's own screens call prices and what a plan includes. */
export const priceTexts = textsOf({ es: billingEs, en: billingEn });
