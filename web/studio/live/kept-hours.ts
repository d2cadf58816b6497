import type { Hours, HoursDraft } from './hours-draft.ts';

/** Hours that were changed and not saved: `was` are those that they were made from. */
export interface KeptHours {
  readonly was: Hours;
  readonly draft: HoursDraft;
}

/** By business, for as long as the page is open: whoever looks elsewhere finds them again. */
const kept = new Map<string, KeptHours>();

export const keptHours = (businessId: string): KeptHours | undefined => kept.get(businessId);

export const keepHours = (businessId: string, hours: KeptHours): void => void kept.set(businessId, hours);

export const forgetHours = (businessId: string): void => void kept.delete(businessId);
