import { record as recordEn } from '../../../web/consults/record/messages/en.json';
import { record as recordEs } from '../../../web/consults/record/messages/es.json';
import { textsOf } from '../../core/texts.ts';

/** The words of a record, which the app, the notices, the shared page and the document say alike. */
export const recordTexts = textsOf({ es: { record: recordEs }, en: { record: recordEn } });
