import { useTranslations } from 'use-intl/react';
import type { RoomClient } from '../../../party/client/room-client.ts';
import type { RoomSnapshot } from '../../../party/client/room-snapshot.ts';
import { Button } from '../../kit/ui/button.tsx';
import { ModeBar } from './mode-bar.tsx';
import { useVideoOff } from './use-video-off.ts';

type VetModeOfferProps = { room: RoomClient | null; snapshot: RoomSnapshot | null };

/** In a chat, for the vet: asks the owner for a video. */
export function VetModeOffer({ room, snapshot }: VetModeOfferProps) {
  const t = useTranslations('call.mode');
  if (useVideoOff()) return null;
  const isAsked = (snapshot?.call?.askedBy ?? null) !== null;
  return (
    <ModeBar said={isAsked ? t('asked') : null}>
      <Button onClick={() => room?.calls.ask(!isAsked)}>{t(isAsked ? 'takeBack' : 'ask')}</Button>
    </ModeBar>
  );
}
