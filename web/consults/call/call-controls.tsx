import {
  MessageSquare,
  Mic,
  MicOff,
  PhoneOff,
  PictureInPicture2,
  SwitchCamera,
  Video,
  VideoOff,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '../../kit/ui/class-names.ts';
import type { CallSession, CallView } from './call-session.ts';

type ControlProps = {
  label: string;
  onPress: () => void;
  danger?: boolean;
  pressed?: boolean;
  children: ReactNode;
};

function Control({ label, onPress, danger = false, pressed, children }: ControlProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onPress}
      className={classNames(
        'inline-grid size-12 shrink-0 place-items-center rounded-full border',
        danger
          ? 'border-emergency bg-emergency-soft text-emergency'
          : 'border-edge bg-surface text-ink hover:bg-sunken',
      )}
    >
      {children}
    </button>
  );
}

type CallControlsProps = {
  session: CallSession;
  view: CallView;
  /** Shows the other in a small window of their own; absent where the browser cannot. */
  onPicture?: (() => void) | undefined;
  /** More buttons of this side. */
  children?: ReactNode;
};

/** What one can do in a call; each with one thumb. */
export function CallControls({ session, view, onPicture, children }: CallControlsProps) {
  const t = useTranslations('call');
  const { rung, isMuted } = view;
  return (
    <div className="flex flex-wrap items-center justify-center gap-2 bg-surface p-2">
      {rung !== 'chat' && (
        <Control label={t(isMuted ? 'unmute' : 'mute')} onPress={() => session.mute(!isMuted)}>
          {isMuted ? <MicOff aria-hidden className="size-5.5" /> : <Mic aria-hidden className="size-5.5" />}
        </Control>
      )}
      {rung === 'video' ? (
        <Control label={t('cameraOff')} onPress={() => void session.step('audio', 'chosen')}>
          <Video aria-hidden className="size-5.5" />
        </Control>
      ) : (
        <Control label={t('cameraOn')} onPress={() => void session.step('video', null)}>
          <VideoOff aria-hidden className="size-5.5" />
        </Control>
      )}
      {rung === 'video' && (
        <Control label={t('flip')} onPress={() => void session.flip()}>
          <SwitchCamera aria-hidden className="size-5.5" />
        </Control>
      )}
      {rung === 'audio' && (
        <Control label={t('chatOnly')} onPress={() => void session.step('chat', 'chosen')}>
          <MessageSquare aria-hidden className="size-5.5" />
        </Control>
      )}
      {onPicture && (
        <Control label={t('picture')} onPress={onPicture}>
          <PictureInPicture2 aria-hidden className="size-5.5" />
        </Control>
      )}
      {children}
      <Control danger label={t('leave')} onPress={() => session.leave()}>
        <PhoneOff aria-hidden className="size-5.5" />
      </Control>
    </div>
  );
}
