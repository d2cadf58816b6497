import type { Application } from '../../consults/vets/application.ts';
import type { AdminContext } from '../../core/context.ts';
import { type Decision, decideApplication } from './decide-application.ts';

/**
 * Its person reads why, and can apply again.
 * Throws NOT_FOUND, WRONG_STATE (it waits no more), CONFLICT (it was changed since that version), BAD_INPUT.
 */
export const refuseApplication = (ctx: AdminContext, decision: Decision): Promise<Application> =>
  decideApplication(ctx, 'refuse', decision);
