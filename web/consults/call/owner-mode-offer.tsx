import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { RoomClient } from '../../../party/client/room-client.ts';
import type { RoomSnapshot } from '../../../party/client/room-snapshot.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { Button } from '../../kit/ui/button.tsx';
import { Dialog } from '../../kit/ui/dialog.tsx';
import { ModeBar } from './mode-bar.tsx';
import { ModePrice } from './mode-price.tsx';
import { PaidVideo } from './paid-video.tsx';
import { PaidVideoWaits } from './paid-video-waits.tsx';
import { usePaidVideo } from './use-paid-videos.ts';
import { useVideoOff } from './use-video-off.ts';

type OwnerModeOfferProps = {
  consult: ApiOutputs['sessions']['get'];
  room: RoomClient | null;
  nameOf: (userId: string) => string;
  snapshot: RoomSnapshot | null;
};

/**
 * In a chat, for its owner: makes a video of it, and reads before what it costs. Says that the vet asks for one, and that one is paid already, for
 * whoever closed the page of the payment.
 */
export function OwnerModeOffer({ consult, room, nameOf, snapshot }: OwnerModeOfferProps) {
  const t = useTranslations('call.mode');
  const [open, setOpen] = useState(false);
  const { payment } = useSearch({ strict: false });
  const [turned, setTurned] = useState<string>();
  const paid = usePaidVideo(consult.id);
  if (useVideoOff()) return null;
  const askedBy = snapshot?.call?.askedBy ?? null;
  const checked = payment ?? turned;
  if (checked === undefined && paid?.state === 'authorised')
    return <PaidVideoWaits paid={paid} onTurn={() => setTurned(paid.paymentId)} />;
  return (
    <>
      {checked !== undefined && <PaidVideo key={checked} consultId={consult.id} paymentId={checked} />}
      <ModeBar said={askedBy === null ? null : t('asks', { name: nameOf(askedBy) })}>
        {askedBy !== null && <Button onClick={() => room?.calls.ask(false)}>{t('notNow')}</Button>}
        <Button look={askedBy === null ? 'quiet' : 'primary'} onClick={() => setOpen(true)}>
          {t('open')}
        </Button>
      </ModeBar>
      <Dialog open={open} onOpenChange={setOpen} title={t('title')}>
        <ModePrice consult={consult} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
