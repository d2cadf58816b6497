import * as z from 'zod';
import { actReason } from './act-reason.ts';

/** An act of the team on a vet. `reason`: why; the audit log keeps it. */
export const vetActInput = z.object({ vetId: z.uuid(), reason: actReason });
export type VetActInput = z.output<typeof vetActInput>;

export const vetActOutput = z.object({ vetId: z.uuid() });
export type VetActOutput = z.infer<typeof vetActOutput>;
