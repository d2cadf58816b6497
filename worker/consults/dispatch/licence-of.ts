import { needsLicence } from './needs-licence.ts';

/** The country whose licence a vet needs for an animal that is there (ISO 3166-1 alpha-2); null where none is needed. */
export const licenceOf = (country: string): string | null => (needsLicence(country) ? country : null);
