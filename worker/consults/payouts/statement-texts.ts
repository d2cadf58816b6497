import { textsOf } from '../../core/texts.ts';
import en from './messages/en.json';
import es from './messages/es.json';

/** The texts of a statement as a document and as a table. */
export const statementTexts = textsOf({ es, en });
