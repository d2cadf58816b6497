import { telemedicineCountries } from '../../../contract/remote-care.ts';

/** Whether a vet needs a licence of the animal's own country (ISO 3166-1 alpha-2). */
export const needsLicence = (country: string): boolean => telemedicineCountries.includes(country);
