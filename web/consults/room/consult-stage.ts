import type { ConsultStatus } from '../../../party/protocol.ts';

const order: Record<ConsultStatus, number> = { queued: 0, active: 1, ended: 2, cancelled: 2, expired: 2 };

/** Where a consult stands, from two witnesses: a consult never goes back, so the one that is further on is right. */
export function furthest(stored: ConsultStatus, told: ConsultStatus | undefined): ConsultStatus {
  return told !== undefined && order[told] > order[stored] ? told : stored;
}
