import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { RoomSnapshot } from '../../../party/client/room-snapshot.ts';

/** Reads out guests as they come in for the first time, and none of those who were there when the conversation opened. */
export function GuestVoice({ snapshot }: { snapshot: RoomSnapshot | null }) {
  const t = useTranslations('chat');
  const known = useRef<Set<string> | null>(null);
  const [arrived, setArrived] = useState<readonly { id: string; name: string }[]>([]);
  const isReady = snapshot?.connection === 'online' && snapshot.members.length > 0;
  const members = snapshot?.members;
  useEffect(() => {
    if (!isReady || !members) return;
    const here = members.filter(({ role, online }) => role === 'guest' && online);
    const before = known.current;
    // A line that comes and goes is no arrival.
    const fresh = before ? here.filter(({ id }) => !before.has(id)) : [];
    known.current = new Set([...(before ?? []), ...here.map(({ id }) => id)]);
    if (fresh.length > 0) setArrived((said) => [...said, ...fresh]);
  }, [isReady, members]);
  return (
    <div role="log" aria-live="polite" className="sr-only">
      {arrived.map(({ id, name }) => (
        <p key={id}>{t('guestCame', { name })}</p>
      ))}
    </div>
  );
}
