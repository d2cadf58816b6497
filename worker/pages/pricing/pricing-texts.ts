import { textsOf } from '../../core/texts.ts';
import { pricing as en } from './messages/en.json';
import { pricing as es } from './messages/es.json';

/** The texts of the page with prices. */
export const pricingTexts = textsOf({ es, en });
