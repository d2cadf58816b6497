import { emergency as emergencyEn } from '../../../web/consults/emergency/messages/en.json';
import { emergency as emergencyEs } from '../../../web/consults/emergency/messages/es.json';
import { textsOf } from '../../core/texts.ts';
import en from './messages/en.json';
import es from './messages/es.json';

/** The texts of the pages about consults; those about emergencies are also on the way to a vet, in the app. */
export const pageTexts = textsOf({
  es: { ...es, emergency: emergencyEs },
  en: { ...en, emergency: emergencyEn },
});
