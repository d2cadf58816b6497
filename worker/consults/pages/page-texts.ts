import { centers as centersEn } from '../../../web/consults/centers/messages/en.json';
import { centers as centersEs } from '../../../web/consults/centers/messages/es.json';
import { emergency as emergencyEn } from '../../../web/consults/emergency/messages/en.json';
import { emergency as emergencyEs } from '../../../web/consults/emergency/messages/es.json';
import { textsOf } from '../../core/texts.ts';
import en from './messages/en.json';
import es from './messages/es.json';

/** The texts of the pages about consults; those about emergencies and clinics are also in the app. */
export const pageTexts = textsOf({
  es: { ...es, emergency: emergencyEs, centers: centersEs },
  en: { ...en, emergency: emergencyEn, centers: centersEn },
});
