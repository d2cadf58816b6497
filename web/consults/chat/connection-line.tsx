import { useTranslations } from 'use-intl/react';
import type { ConnectionState } from '../../../party/client/room-snapshot.ts';
import { useOnline } from '../../kit/live/online.ts';
import { classNames } from '../../kit/ui/class-names.ts';

/** One line that says how the connection is; empty while all is well. */
export function ConnectionLine({ connection }: { connection: ConnectionState }) {
  const t = useTranslations('chat.connection');
  // Without a network at all, the banner over every screen has said it.
  const said = useOnline() ? 'online' : 'offline';
  return (
    <div role="status">
      {connection !== 'online' && connection !== said && (
        <p
          className={classNames(
            'px-4 py-1.5 text-center text-[0.9375rem] font-medium',
            connection === 'refused' ? 'bg-emergency-soft text-emergency' : 'bg-sunken text-ink-soft',
          )}
        >
          {t(connection)}
        </p>
      )}
    </div>
  );
}
