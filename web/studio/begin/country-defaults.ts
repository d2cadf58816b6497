import type { MenuCurrency, MenuLanguage } from '../../../contract/sites.ts';
import type { Locale } from '../../kit/text/locale.ts';
import { ownTimeZone } from '../../kit/text/own-time-zone.ts';

type CountryFacts = { currency: MenuCurrency; language: MenuLanguage; timeZone: string };

/**
 * What most restaurants of a country have: its currency (ISO 4217), its first language, the clock of its capital (IANA). Of a country that is missing
 * the euro, the visitor's language and their own clock are supposed.
 */
const countries: Readonly<Record<string, CountryFacts>> = {
  AD: { currency: 'EUR', language: 'ca', timeZone: 'Europe/Andorra' },
  AR: { currency: 'ARS', language: 'es', timeZone: 'America/Argentina/Buenos_Aires' },
  AT: { currency: 'EUR', language: 'de', timeZone: 'Europe/Vienna' },
  BE: { currency: 'EUR', language: 'fr', timeZone: 'Europe/Brussels' },
  CH: { currency: 'CHF', language: 'de', timeZone: 'Europe/Zurich' },
  CL: { currency: 'CLP', language: 'es', timeZone: 'America/Santiago' },
  CO: { currency: 'COP', language: 'es', timeZone: 'America/Bogota' },
  CR: { currency: 'CRC', language: 'es', timeZone: 'America/Costa_Rica' },
  DE: { currency: 'EUR', language: 'de', timeZone: 'Europe/Berlin' },
  DO: { currency: 'DOP', language: 'es', timeZone: 'America/Santo_Domingo' },
  EC: { currency: 'USD', language: 'es', timeZone: 'America/Guayaquil' },
  ES: { currency: 'EUR', language: 'es', timeZone: 'Europe/Madrid' },
  FR: { currency: 'EUR', language: 'fr', timeZone: 'Europe/Paris' },
  GB: { currency: 'GBP', language: 'en', timeZone: 'Europe/London' },
  GT: { currency: 'GTQ', language: 'es', timeZone: 'America/Guatemala' },
  IE: { currency: 'EUR', language: 'en', timeZone: 'Europe/Dublin' },
  IT: { currency: 'EUR', language: 'it', timeZone: 'Europe/Rome' },
  LI: { currency: 'CHF', language: 'de', timeZone: 'Europe/Vaduz' },
  MX: { currency: 'MXN', language: 'es', timeZone: 'America/Mexico_City' },
  PA: { currency: 'USD', language: 'es', timeZone: 'America/Panama' },
  PE: { currency: 'PEN', language: 'es', timeZone: 'America/Lima' },
  PR: { currency: 'USD', language: 'es', timeZone: 'America/Puerto_Rico' },
  PT: { currency: 'EUR', language: 'pt', timeZone: 'Europe/Lisbon' },
  SV: { currency: 'USD', language: 'es', timeZone: 'America/El_Salvador' },
  US: { currency: 'USD', language: 'en', timeZone: 'America/New_York' },
  UY: { currency: 'UYU', language: 'es', timeZone: 'America/Montevideo' },
};

/** The zones of a country as this browser knows them; none where it does not tell. */
function zonesOf(country: string): string[] {
  const region = new Intl.Locale(`und-${country}`);
  if (!('getTimeZones' in region) || typeof region.getTimeZones !== 'function') return [];
  const zones: unknown = region.getTimeZones();
  return Array.isArray(zones) ? zones.filter((zone) => typeof zone === 'string') : [];
}

/** The zones (IANA) to choose from for a place in a country: its own, and the visitor's, who may be there; without doubles, by name. */
export function zoneChoices(country: string): string[] {
  const known = countries[country]?.timeZone;
  const own = ownTimeZone();
  return [...new Set([...zonesOf(country), ...(known ? [known] : []), own])].sort();
}

/** What is filled in for a place in a country, before its owner says otherwise. */
export function countryDefaults(country: string, locale: Locale) {
  const facts = countries[country];
  const language: MenuLanguage = facts?.language ?? locale;
  const own = ownTimeZone();
  const others: MenuLanguage[] = language === 'en' ? [] : ['en'];
  return {
    currency: facts?.currency ?? ('EUR' as const),
    // Who is on the Canaries is an hour behind Madrid: a clock of the country that the visitor's own device has goes first.
    timeZone: facts === undefined || zonesOf(country).includes(own) ? own : facts.timeZone,
    language,
    others,
  };
}
