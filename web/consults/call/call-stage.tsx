import { Camera } from 'lucide-react';
import { useRef } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import type { CallFrame } from '../../../party/protocol/call-frames.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { CallControls } from './call-controls.tsx';
import type { CallPerson } from './call-line.ts';
import type { CallSession, CallView } from './call-session.ts';
import { freezeFrame } from './freeze-frame.ts';
import { StreamView } from './stream-view.tsx';

type CallStageProps = {
  session: CallSession;
  view: CallView;
  call: CallFrame['call'];
  nameOf: (userId: string) => string;
  /** Takes a picture of one of the others; absent for whoever may not. */
  onFreeze?: ((frame: File) => void) | undefined;
};

/** The call: the others large, oneself small, what is wrong in words, and the buttons. The chat stays beside it. */
export function CallStage({ session, view, call, nameOf, onFreeze }: CallStageProps) {
  const t = useTranslations('call');
  const box = useRef<HTMLDivElement>(null);
  const { people, own, rung } = view;
  const [first] = people;
  const away = call?.legs.find((leg) => leg.away);
  const canFloat = document.pictureInPictureEnabled && first !== undefined;
  const float = () => {
    const video = box.current?.querySelector<HTMLVideoElement>('video:not([data-own])');
    void video?.requestPictureInPicture().catch(() => undefined);
  };
  return (
    <>
      <div ref={box} className="relative flex h-[38dvh] min-h-40 gap-1 bg-stage sm:h-[44dvh]">
        {people.map((person) => (
          <OtherView key={person.id} name={nameOf(person.userId)} {...{ person, call, onFreeze }} />
        ))}
        {people.length === 0 && (
          <p className="grid flex-1 place-items-center p-6 text-center text-on-stage">
            {away ? t('other.away', { name: nameOf(away.userId) }) : t('alone')}
          </p>
        )}
        {own && rung === 'video' && (
          <StreamView
            stream={own}
            label={t('own')}
            own
            className="absolute right-2 bottom-2 h-24 w-18 rounded-card border-2 border-on-stage sm:h-28 sm:w-40"
          />
        )}
      </div>
      <CallNotes view={view} call={call} />
      <CallControls {...{ session, view }} onPicture={canFloat ? float : undefined} />
    </>
  );
}

type OtherViewProps = Pick<CallStageProps, 'call' | 'onFreeze'> & { person: CallPerson; name: string };

function OtherView({ person, name, call, onFreeze }: OtherViewProps) {
  const t = useTranslations('call');
  const locale = useLocale();
  const figure = useRef<HTMLElement>(null);
  const leg = call?.legs.find(({ userId }) => userId === person.userId);
  const isSeen = person.isConnected && leg?.rung === 'video';
  const freeze = async () => {
    const video = figure.current?.querySelector('video');
    const time = new Date().toLocaleTimeString(locale, { hour12: false }).replaceAll(':', '.');
    try {
      if (video) onFreeze?.(await freezeFrame(video, `${t('frame.name', { name, time })}.jpg`));
    } catch {
      toast.error(t('frame.failed'));
    }
  };
  return (
    <figure ref={figure} className="relative min-w-0 flex-1">
      <StreamView stream={person.stream} label={t('pictureOf', { name })} className="size-full" />
      {!isSeen && (
        <p className="absolute inset-0 grid place-items-center bg-stage p-6 text-center text-on-stage">
          {leg?.away && !person.isConnected
            ? t('other.away', { name })
            : person.isConnected && leg
              ? t(`other.${leg.rung}`, { name })
              : t('connecting', { name })}
          {leg?.reason &&
            leg.reason !== 'chosen' &&
            person.isConnected &&
            ` ${t(`otherReasons.${leg.reason}`)}`}
        </p>
      )}
      <figcaption className="absolute top-2 left-2 rounded-card bg-stage px-2 py-0.5 text-[0.9375rem] text-on-stage">
        {name}
      </figcaption>
      {isSeen && onFreeze && (
        <button
          type="button"
          aria-label={t('frame.take', { name })}
          title={t('frame.take', { name })}
          onClick={() => void freeze()}
          className="absolute top-2 right-2 inline-grid size-12 place-items-center rounded-full border border-on-stage bg-stage text-on-stage"
        >
          <Camera aria-hidden className="size-5.5" />
        </button>
      )}
    </figure>
  );
}

/** What happened to the line or to the time, in words. */
function CallNotes({ view, call }: { view: CallView; call: CallFrame['call'] }) {
  const t = useTranslations('call');
  const { line, quality, rung, reason } = view;
  const lines = [
    line === 'reconnecting' && t('reconnecting'),
    line === 'connected' && quality !== 'good' && rung !== 'chat' && t('badLine'),
    rung !== 'video' && reason && `${t(`reasons.${reason}`)} ${t(`goesOn.${rung}`)}`,
    call?.warned && t('warned', { minutes: Math.ceil(call.secondsLeft / 60) }),
  ].filter((text) => typeof text === 'string');
  return (
    <div role="status" className="bg-surface px-3 text-center text-[0.9375rem]">
      {lines.map((text) => (
        <p key={text} className="py-1 font-medium">
          {text}
        </p>
      ))}
    </div>
  );
}
