import * as z from 'zod';

/** The version of the consent text that the apps show now; another version is refused with CONSENT_REQUIRED. */
export const CONSENT_VERSION = '2026-11';

/** The country is where the animal is: it decides whether the text speaks of teletriage or of telemedicine. */
export const consentSchema = z.object({
  version: z.string().max(20),
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .toUpperCase(),
  accepted: z.literal(true),
});
