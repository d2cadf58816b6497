import * as z from 'zod';
import { longestTeamReason } from '../../../contract/people.ts';

/** An act of the team on somebody's account. `reason`: why; the audit log keeps it. */
export const teamActInput = z.object({
  userId: z.uuid(),
  reason: z.string().trim().min(1).max(longestTeamReason),
});
export type TeamActInput = z.output<typeof teamActInput>;

export const teamActOutput = z.object({ userId: z.uuid() });
export type TeamActOutput = z.infer<typeof teamActOutput>;
