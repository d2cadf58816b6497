import { textsOf } from '../../core/texts.ts';
import en from './messages/en.json';
import es from './messages/es.json';

/** The texts of the pages on which Gastronomy OS speaks of itself. */
export const pageTexts = textsOf({ es, en });
