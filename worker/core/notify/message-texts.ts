import { textsOf } from '../texts.ts';
import en from './messages/en.json';
import es from './messages/es.json';

/** The texts of what core itself tells, and of what stands around every message. */
export const messageTexts = textsOf({ es, en });
