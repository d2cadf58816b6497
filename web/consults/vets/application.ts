import type { ApiOutputs } from '../../kit/api/api-types.ts';

/** What the Worker says of the caller's application. */
export type OwnApplication = ApiOutputs['vets']['application']['get'];
export type Application = NonNullable<OwnApplication['application']>;
export type ApplicationContent = Application['content'];

export const emptyLicence: ApplicationContent['licences'][number] = {
  country: '',
  body: '',
  number: '',
  expiresOn: '',
};

/** An application in which nothing was typed yet. */
export const emptyContent = (): ApplicationContent => ({
  displayName: '',
  about: '',
  languages: [],
  species: [],
  licences: [emptyLicence],
  documents: [],
});
