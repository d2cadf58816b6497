import { useTranslations } from 'use-intl/react';
import type { ConnectionState } from '../../party/client/room-snapshot.ts';
import { classNames } from '../kit/class-names.ts';

/** One line that says how the connection is; empty while all is well. */
export function ConnectionLine({ connection }: { connection: ConnectionState }) {
  const t = useTranslations('chat.connection');
  return (
    <div role="status">
      {connection !== 'online' && (
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
