import type { ApiOutputs } from '../../web/kit/api/api-types.ts';

/** One row of the audit log, as the Worker gives it. */
export type AuditEntry = ApiOutputs['admin']['audit']['list']['items'][number];
