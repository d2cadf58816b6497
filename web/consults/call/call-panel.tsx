import { Video } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ConsultMode } from '../../../contract/consults.ts';
import type { RoomClient } from '../../../party/client/room-client.ts';
import type { RoomSnapshot } from '../../../party/client/room-snapshot.ts';
import { Button } from '../../kit/ui/button.tsx';
import { FileTray } from '../files/file-tray.tsx';
import type { AskWay } from './call-session.ts';
import { CallStage } from './call-stage.tsx';
import { DeviceCheck } from './device-check.tsx';
import { useCall } from './use-call.ts';
import { useFrames } from './use-frames.ts';

type CallPanelProps = {
  consult: { id: string; mode: ConsultMode };
  room: RoomClient | null;
  snapshot: RoomSnapshot | null;
  userId: string | undefined;
  nameOf: (userId: string) => string;
  /** How this person comes into the call; the same function each time. */
  askWay: AskWay;
  /** In its place while the consult is a chat. */
  inChat?: ReactNode;
  /** Looks at camera and microphone by itself when the video has not begun: for whoever asked for it. */
  looksFirst?: boolean;
  /** The person may begin a call; else they come into one that runs. */
  begins?: boolean;
  /** The person may send pictures of the others into the chat. */
  freezes?: boolean;
};

/** The video of a consult, above its conversation: the way in, the look at oneself before it, and the call. */
export function CallPanel({
  consult,
  room,
  snapshot,
  userId,
  nameOf,
  askWay,
  inChat,
  looksFirst = false,
  begins = true,
  freezes = false,
}: CallPanelProps) {
  const t = useTranslations('call');
  const call = useCall(consult.id, userId, room, askWay);
  const frames = useFrames(consult.id, room);
  const frame = snapshot?.call;
  const running = frame?.call?.id;
  const session = call?.session;
  const mode = frame?.mode ?? consult.mode;
  const ended = frame?.ended;
  useEffect(() => {
    if (session && running) session.rejoin(running);
  }, [session, running]);
  const isNew = looksFirst && mode === 'video' && !ended && snapshot?.connection === 'online';
  useEffect(() => {
    if (session && isNew) session.look();
  }, [session, isNew]);
  if (!call || !session || !snapshot) return null;
  const { view } = call;
  if (mode === 'chat') return inChat;
  const [other] = (frame?.call?.legs ?? []).filter((leg) => leg.userId !== userId);

  return (
    <section aria-label={t('title')} className="border-b border-line bg-surface">
      {view.phase === 'in' ? (
        <CallStage
          {...{ session, view, nameOf }}
          call={frame?.call ?? null}
          onFreeze={freezes ? frames.add : undefined}
        />
      ) : view.phase === 'checking' || view.phase === 'joining' ? (
        <DeviceCheck {...{ session, view }} />
      ) : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2 sm:px-5">
          <p role="status" className="min-w-0 flex-1 text-[0.9375rem]">
            {other
              ? t('waits', { name: nameOf(other.userId) })
              : view.phase === 'taken'
                ? t('taken')
                : ended && ended.reason !== 'left'
                  ? t(`ends.${ended.reason}`)
                  : t(begins ? 'ready' : 'notYet')}
          </p>
          {(begins || other) && (
            <Button look={other ? 'primary' : 'quiet'} onClick={() => void session.check()}>
              <Video aria-hidden className="size-5" />
              {t(view.phase === 'taken' ? 'takeBack' : other ? 'comeIn' : 'start')}
            </Button>
          )}
        </div>
      )}
      {freezes && (
        <div className="px-3 sm:px-4">
          <FileTray items={frames.items} onRemove={frames.remove} onRetry={frames.retry} />
          <p role="status" className="sr-only">
            {frames.sent > 0 && t('frame.sent', { count: frames.sent })}
          </p>
        </div>
      )}
    </section>
  );
}
