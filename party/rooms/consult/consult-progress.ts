import type { ConsultStatus, RoomState } from '../../protocol.ts';

const stage: Record<ConsultStatus, number> = { queued: 0, active: 1, ended: 2, cancelled: 2, expired: 2 };

/** Nothing more can be said. */
export const isOver = (status: ConsultStatus): boolean => stage[status] === 2;

/** A consult never goes back: of two words about it that arrive in the wrong order the later stage counts. */
export const isProgress = (from: ConsultStatus | undefined, to: ConsultStatus): boolean =>
  from === undefined || stage[to] > stage[from];

/** The same vet, at the same stage, by another name. */
export const isRenamed = (from: RoomState | null, to: RoomState): boolean =>
  from?.status === to.status && from.vet?.id === to.vet?.id && from.vet?.displayName !== to.vet?.displayName;
