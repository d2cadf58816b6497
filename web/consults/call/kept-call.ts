import * as z from 'zod';
import { callRungs, rungReasons } from '../../../contract/calls.ts';

/** The call that this tab is in, and how; it outlives a reload and ends with the tab. */
const keptCallSchema = z.object({
  callId: z.uuid(),
  rung: z.enum(callRungs),
  /** Why it is not the top one. */
  reason: z.enum(rungReasons).nullable(),
  isMuted: z.boolean(),
  choice: z.object({
    camera: z.string().nullable(),
    microphone: z.string().nullable(),
    facing: z.enum(['user', 'environment']),
  }),
});
export type KeptCall = z.infer<typeof keptCallSchema>;

const keyOf = (consultId: string): string => `cav-call-${consultId}`;

export function keepCall(consultId: string, call: KeptCall): void {
  sessionStorage.setItem(keyOf(consultId), JSON.stringify(call));
}

/** Null when this tab is in no call of the consult. */
export function keptCall(consultId: string): KeptCall | null {
  try {
    return (
      keptCallSchema.safeParse(JSON.parse(sessionStorage.getItem(keyOf(consultId)) ?? 'null')).data ?? null
    );
  } catch {
    return null;
  }
}

export function forgetCall(consultId: string): void {
  sessionStorage.removeItem(keyOf(consultId));
}
