import type { ApiInputs } from '../../kit/api/api-types.ts';

/** The version of the text under `consent` in the catalogues; the Worker refuses any other than its own. */
export const consentVersion: ApiInputs['sessions']['start']['consent']['version'] = '2026-11';
