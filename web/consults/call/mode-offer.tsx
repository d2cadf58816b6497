import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { RoomClient } from '../../../party/client/room-client.ts';
import type { RoomSnapshot } from '../../../party/client/room-snapshot.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { Button } from '../../kit/ui/button.tsx';
import { classNames } from '../../kit/ui/class-names.ts';
import { Dialog } from '../../kit/ui/dialog.tsx';
import { ModePrice } from './mode-price.tsx';
import { PaidVideo } from './paid-video.tsx';
import { useVideoOff } from './use-video-off.ts';

type ModeOfferProps = {
  consult: ApiOutputs['sessions']['get'];
  room: RoomClient | null;
  userId: string | undefined;
  nameOf: (userId: string) => string;
  snapshot: RoomSnapshot | null;
};

/** In a chat: the vet asks for a video, the owner makes one of it, and reads before what it costs. */
export function ModeOffer({ consult, room, userId, nameOf, snapshot }: ModeOfferProps) {
  const t = useTranslations('call.mode');
  const [open, setOpen] = useState(false);
  const isOff = useVideoOff();
  const { payment } = useSearch({ strict: false });
  if (isOff) return null;
  const isOwner = consult.owner.id === userId;
  const askedBy = snapshot?.call?.askedBy ?? null;
  return (
    <div className="border-b border-line bg-surface">
      {isOwner && payment !== undefined && (
        <PaidVideo key={payment} consultId={consult.id} paymentId={payment} />
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1 sm:px-5">
        <p
          role="status"
          className={classNames(
            'min-w-0 flex-1 text-[0.9375rem] text-ink-soft',
            askedBy !== null && 'basis-56',
          )}
        >
          {askedBy !== null && (isOwner ? t('asks', { name: nameOf(askedBy) }) : t('asked'))}
        </p>
        {isOwner ? (
          <>
            {askedBy !== null && <Button onClick={() => room?.calls.ask(false)}>{t('notNow')}</Button>}
            <Button look={askedBy === null ? 'quiet' : 'primary'} onClick={() => setOpen(true)}>
              {t('open')}
            </Button>
            <Dialog open={open} onOpenChange={setOpen} title={t('title')}>
              <ModePrice consult={consult} onDone={() => setOpen(false)} />
            </Dialog>
          </>
        ) : (
          <Button onClick={() => room?.calls.ask(askedBy === null)}>
            {t(askedBy === null ? 'ask' : 'takeBack')}
          </Button>
        )}
      </div>
    </div>
  );
}
