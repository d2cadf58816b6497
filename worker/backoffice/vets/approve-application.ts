import type { Application } from '../../consults/vets/application.ts';
import type { AdminContext } from '../../core/context.ts';
import { type Decision, decideApplication } from './decide-application.ts';

/**
 * Its person is a vet from now on, with the licences that it names; for a vet, these take the place of those before.
 * Throws NOT_FOUND, WRONG_STATE (it waits no more), CONFLICT (it was changed since that version), BAD_INPUT.
 */
export const approveApplication = (ctx: AdminContext, decision: Decision): Promise<Application> =>
  decideApplication(ctx, 'approve', decision);
