import { telemedicineCountries } from '../../../contract/remote-care.ts';

/**
 * What a vet may do from afar, by the country of the animal. `telemedicine`: give an opinion and advise treatment without
 * having had the animal before them. `teletriage`: say how urgent it is and what to do now.
 */
export type RemoteCare = 'telemedicine' | 'teletriage';

/** `country` is an ISO 3166-1 alpha-2 code. */
export function remoteCareIn(country: string): RemoteCare {
  return telemedicineCountries.includes(country) ? 'telemedicine' : 'teletriage';
}
