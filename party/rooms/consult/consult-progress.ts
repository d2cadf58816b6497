import type { ConsultStatus, RoomState } from '../../protocol/room-state.ts';

const stage: Record<ConsultStatus, number> = { queued: 0, active: 1, ended: 2, cancelled: 2, expired: 2 };

/** A consult of which nothing is known yet but where it stands. */
export const begunAs = (status: ConsultStatus): RoomState => ({
  status,
  vet: null,
  endedBy: null,
  returns: 0,
  followUpUntil: null,
});

/** The consult is over; its two sides may still write for some time. */
export const isOver = (status: ConsultStatus): boolean => stage[status] === 2;

/** Nothing more can be said: it is over, and so is the time in which its two sides may still write. */
export const isSilent = ({ status, followUpUntil }: RoomState, now: number): boolean =>
  isOver(status) && (followUpUntil ?? 0) <= now;

type Standing = Pick<RoomState, 'status' | 'returns'>;

/**
 * Of two words about a consult that arrive in the wrong order the later stage counts, and one after more returns to the queue before that.
 * What is over stays over.
 */
export const isProgress = (from: Standing | null, to: Standing): boolean => {
  if (!from) return true;
  if (isOver(from.status)) return false;
  return (
    isOver(to.status) ||
    to.returns > from.returns ||
    (to.returns === from.returns && stage[to.status] > stage[from.status])
  );
};

/** The same vet, at the same stage, by another name. */
export const isRenamed = (from: RoomState | null, to: RoomState): boolean =>
  from?.status === to.status && from.vet?.id === to.vet?.id && from.vet?.displayName !== to.vet?.displayName;
