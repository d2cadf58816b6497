import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { currencies } from '../../../contract/money.ts';
import type { RoomClient } from '../../../party/client/room-client.ts';
import type { RoomSnapshot } from '../../../party/client/room-snapshot.ts';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoney } from '../../kit/text/money.ts';
import { Button } from '../../kit/ui/button.tsx';
import { Dialog } from '../../kit/ui/dialog.tsx';
import { noteConsults } from '../note-consults.ts';
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
  if (useVideoOff()) return null;
  const isOwner = consult.owner.id === userId;
  const askedBy = snapshot?.call?.askedBy ?? null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-surface px-3 py-1 sm:px-5">
      <p role="status" className="min-w-0 flex-1 text-[0.9375rem] text-ink-soft">
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
  );
}

/** What a video costs, before it is made of a chat: one of the plan's, or its price. */
function ModePrice({ consult, onDone }: { consult: ModeOfferProps['consult']; onDone: () => void }) {
  const t = useTranslations('call.mode');
  const problemText = useProblemText();
  const locale = useLocale();
  const currency = currencies.find((one) => one === consult.unitPrice?.currency);
  const usage = useQuery(
    api.subscriptions.usage.queryOptions({
      product: 'call-a-vet',
      ...(currency === undefined ? {} : { currency }),
    }),
  );
  const change = useMutation(
    api.calls.changeMode.mutationOptions({
      onSuccess: () => {
        noteConsults();
        onDone();
      },
    }),
  );
  const video = usage.data?.usage.find(({ meter }) => meter === 'video');
  if (!video) return <p role="status">{t('looking')}</p>;
  const { left, overagePrice } = video;
  const price = overagePrice ? formatMoney(locale, overagePrice.unitAmount, overagePrice.currency) : '–';
  const isCovered = left === null || left > 0;
  return (
    <>
      <p>
        {left === null
          ? t('unlimited')
          : isCovered
            ? t('fromPlan', { count: left })
            : t('notInPlan', { price })}
      </p>
      {change.error && <p role="alert">{problemText(change.error)}</p>}
      <div className="flex flex-wrap gap-2">
        {isCovered && (
          <Button
            look="primary"
            busy={change.isPending}
            onClick={() => change.mutate({ sessionId: consult.id, mode: 'video' })}
          >
            {t('confirm')}
          </Button>
        )}
        <Button onClick={onDone}>{t('stay')}</Button>
      </div>
    </>
  );
}
