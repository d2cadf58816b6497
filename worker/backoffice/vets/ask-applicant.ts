import type { Application } from '../../consults/vets/application.ts';
import type { AdminContext } from '../../core/context.ts';
import { type Decision, decideApplication } from './decide-application.ts';

/**
 * The team wants to know more: its person reads what, and sends it again.
 * Throws NOT_FOUND, WRONG_STATE (it waits no more), CONFLICT (it was changed since that version), BAD_INPUT.
 */
export const askApplicant = (ctx: AdminContext, decision: Decision): Promise<Application> =>
  decideApplication(ctx, 'ask', decision);
