import { Monitor, Smartphone, Tablet } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { ApiOutputs } from '../kit/api/api-types.ts';
import { useLocale } from '../kit/text/i18n.tsx';
import { formatNearMoment } from '../kit/text/moment.ts';
import { Button } from '../kit/ui/button.tsx';
import { readUserAgent } from './device-name.ts';

export type DeviceSession = ApiOutputs['me']['security']['sessions']['sessions'][number];

const icons = { phone: Smartphone, tablet: Tablet, computer: Monitor };

/** Writes `Chrome en Android` for a device. */
export function useDeviceName(): (session: DeviceSession) => string {
  const t = useTranslations('security.device');
  return ({ userAgent }) => {
    const { browser, system } = readUserAgent(userAgent);
    if (browser && system) return t('both', { browser, system });
    return browser ?? system ?? t('unknown');
  };
}

/** A device where the account is open, and the way to close it there. */
export function DeviceRow({ session, onRevoke }: { session: DeviceSession; onRevoke?: () => void }) {
  const t = useTranslations('security');
  const locale = useLocale();
  const name = useDeviceName()(session);
  const Icon = icons[readUserAgent(session.userAgent).kind];
  const moment = (at: string) => formatNearMoment(locale, new Date(at));
  return (
    <li className="flex items-center gap-3 py-3">
      <Icon aria-hidden className="size-6 shrink-0 self-start text-ink-soft" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{name}</p>
        {session.current && <p className="font-medium text-success">{t('current')}</p>}
        {session.isNew && <p className="font-medium text-emergency">{t('new')}</p>}
        <p className="text-[0.9375rem] text-ink-soft">
          {session.revokedAt
            ? t('closedAt', { moment: moment(session.revokedAt) })
            : t('seen', { moment: moment(session.lastSeenAt) })}
        </p>
      </div>
      {onRevoke && (
        <Button className="shrink-0" aria-label={t('revokeNamed', { device: name })} onClick={onRevoke}>
          {t('revoke')}
        </Button>
      )}
    </li>
  );
}
