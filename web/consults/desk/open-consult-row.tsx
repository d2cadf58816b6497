import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import type { RoomClient } from '../../../party/client/room-client.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { classNames } from '../../kit/ui/class-names.ts';
import { useRoomSnapshot } from '../chat/use-room.ts';

type OpenConsultRowProps = {
  consult: ApiOutputs['desk']['queue']['mine'][number];
  room: RoomClient | null;
  userId: string;
  selected: boolean;
  onSelect: () => void;
  /** The owner ended it. */
  onMoved: () => void;
};

/** One consult in hand: whose, the last words, how many are unread. */
export function OpenConsultRow({ consult, room, userId, selected, onSelect, onMoved }: OpenConsultRowProps) {
  const t = useTranslations('desk');
  const snapshot = useRoomSnapshot(room);
  const last = snapshot?.messages.at(-1);
  const read = snapshot?.reads[userId] ?? 0;
  const unread = snapshot?.messages.filter(({ mine, seq }) => !mine && (seq ?? 0) > read).length ?? 0;
  const isOver = snapshot?.state?.status === 'ended';
  useEffect(() => {
    if (isOver) onMoved();
  }, [isOver, onMoved]);
  return (
    <li>
      <button
        type="button"
        aria-current={selected || undefined}
        onClick={onSelect}
        className={classNames(
          'flex min-h-16 w-full items-center gap-3 border-l-4 px-3 py-2 text-left',
          selected ? 'border-primary bg-primary-soft' : 'border-transparent hover:bg-sunken',
        )}
      >
        <span className="min-w-0 flex-1">
          <span className="block truncate font-semibold">
            {t('petOf', { pet: consult.pet.name, owner: consult.owner.displayName })}
          </span>
          <span className="block truncate text-[0.9375rem] text-ink-soft">
            {snapshot?.typing.length ? t('writing') : (last?.body ?? consult.reason)}
          </span>
        </span>
        {unread > 0 && (
          <span className="grid h-6 min-w-6 place-items-center rounded-full bg-accent px-1.5 text-[0.875rem] font-bold text-on-accent">
            <span aria-hidden>{unread}</span>
            <span className="sr-only">{t('unread', { count: unread })}</span>
          </span>
        )}
      </button>
    </li>
  );
}
