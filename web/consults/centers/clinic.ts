import type { ApiInputs, ApiOutputs } from '../../kit/api/api-types.ts';

type Found = ApiOutputs['centers']['near'];

/** A clinic as the API gives it. */
export type Clinic = Found['items'][number];

/** Where is looked around. */
export type Origin = NonNullable<Found['origin']>;

/** What is looked for. */
export type Asked = Pick<
  ApiInputs['centers']['near'],
  'latitude' | 'longitude' | 'q' | 'radiusKm' | 'species' | 'openNow' | 'limit'
>;

/** Degrees, WGS 84. */
export type Point = { readonly latitude: number; readonly longitude: number };
