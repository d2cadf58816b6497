import { Video } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import type { RoomClient } from '../../../party/client/room-client.ts';
import type { RoomSnapshot } from '../../../party/client/room-snapshot.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { Button } from '../../kit/ui/button.tsx';
import { CallStage } from './call-stage.tsx';
import { DeviceCheck } from './device-check.tsx';
import { ModeOffer } from './mode-offer.tsx';
import { useCall } from './use-call.ts';

type CallPanelProps = {
  consult: ApiOutputs['sessions']['get'];
  room: RoomClient | null;
  snapshot: RoomSnapshot | null;
  userId: string | undefined;
  nameOf: (userId: string) => string;
};

/** The video of a consult, above its conversation: the way in, the look at oneself before it, and the call. */
export function CallPanel({ consult, room, snapshot, userId, nameOf }: CallPanelProps) {
  const t = useTranslations('call');
  const call = useCall(consult.id, userId, room);
  const running = snapshot?.call?.call?.id;
  const session = call?.session;
  useEffect(() => {
    if (session && running) session.rejoin(running);
  }, [session, running]);
  if (!call || !session || !snapshot) return null;
  const { view } = call;
  const frame = snapshot.call;
  const mode = frame?.mode ?? consult.mode;
  const others = (frame?.call?.legs ?? []).filter((leg) => leg.userId !== userId);
  const ended = frame?.ended;

  if (mode === 'chat')
    return <ModeOffer {...{ consult, room, userId, nameOf }} askedBy={frame?.askedBy ?? null} />;
  return (
    <section aria-label={t('title')} className="border-b border-line bg-surface">
      {view.phase === 'in' ? (
        <CallStage {...{ session, view, nameOf }} call={frame?.call ?? null} />
      ) : view.phase === 'checking' || view.phase === 'joining' ? (
        <DeviceCheck {...{ session, view }} />
      ) : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2 sm:px-5">
          <p role="status" className="min-w-0 flex-1 text-[0.9375rem]">
            {others[0]
              ? t('waits', { name: nameOf(others[0].userId) })
              : view.phase === 'taken'
                ? t('taken')
                : ended && ended.reason !== 'left'
                  ? t(`ends.${ended.reason}`)
                  : t('ready')}
          </p>
          <Button look={others.length > 0 ? 'primary' : 'quiet'} onClick={() => void session.check()}>
            <Video aria-hidden className="size-5" />
            {t(view.phase === 'taken' ? 'takeBack' : others.length > 0 ? 'comeIn' : 'start')}
          </Button>
        </div>
      )}
    </section>
  );
}
