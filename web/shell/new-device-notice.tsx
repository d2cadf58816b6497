import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';

type NewDeviceNoticeProps = {
  /** How many devices came that nobody has looked at. */
  count: number;
  /** The link to the list. */
  children: ReactNode;
};

/** Says in every screen that somebody has signed in elsewhere, until the list was looked at. */
export function NewDeviceNotice({ count, children }: NewDeviceNoticeProps) {
  const t = useTranslations('shell');
  return (
    <div role="status">
      {count > 0 && (
        <p className="flex flex-wrap items-center justify-center gap-x-3 bg-primary-soft px-4 text-center">
          {t('newDevice', { count })}
          {children}
        </p>
      )}
    </div>
  );
}
