/**
 * What a vet may do from afar, by the country of the animal. `telemedicine`: give an opinion and advise treatment without
 * having had the animal before them. `teletriage`: say how urgent it is and what to do now.
 */
export type RemoteCare = 'telemedicine' | 'teletriage';

/**
 * Countries whose rules let a vet take an animal under care from afar, for the whole country. Where it depends on the state or
 * on the medicine (the United States, Canada, Spain), or nothing is written (Mexico), the narrower word holds.
 * GB: RCVS Code of Professional Conduct, supporting guidance 4, "under care", in force since September 2023.
 */
const telemedicine: ReadonlySet<string> = new Set(['GB']);

/** `country` is an ISO 3166-1 alpha-2 code. */
export function remoteCareIn(country: string): RemoteCare {
  return telemedicine.has(country) ? 'telemedicine' : 'teletriage';
}
