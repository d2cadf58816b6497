import type { ConsultStatus } from '../../../party/protocol/room-state.ts';

const order: Record<ConsultStatus, number> = { queued: 0, active: 1, ended: 2, cancelled: 2, expired: 2 };

type Standing = { status: ConsultStatus; returns: number };

/**
 * Where a consult stands, from two witnesses: the one that is further on is right. It may go back to the queue, which is counted: after
 * more returns it is further on, and what is over is over.
 */
export function furthest(stored: Standing, told: Standing | null | undefined): ConsultStatus {
  if (!told || order[stored.status] === 2) return stored.status;
  const isLater =
    told.returns > stored.returns ||
    (told.returns === stored.returns && order[told.status] > order[stored.status]);
  return isLater || order[told.status] === 2 ? told.status : stored.status;
}
