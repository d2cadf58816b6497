import { useNow } from '../../kit/live/use-now.ts';

/** Until when the two sides of a consult that is over may still write; null when they may not (any more). Moves with the clock. */
export function useFollowUp({
  status,
  followUpUntil,
  erasedAt,
}: {
  readonly status: string;
  readonly followUpUntil: string | null;
  readonly erasedAt: string | null;
}): Date | null {
  const now = useNow(15_000);
  if (status !== 'ended' || followUpUntil === null || erasedAt !== null) return null;
  const until = new Date(followUpUntil);
  return until.getTime() > now ? until : null;
}
