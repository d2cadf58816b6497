import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoney } from '../../kit/text/money.ts';
import { type Earnings, nextStatementDay } from './earnings.ts';

/** The one number on top: what no statement has yet, and when it gets one. */
export function OpenEarnings({ earnings }: { earnings: Earnings }) {
  const t = useTranslations('earnings.open');
  const locale = useLocale();
  const { open, timeZone } = earnings;
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(nextStatementDay(timeZone)),
  );
  const lines = open.reduce((sum, one) => sum + one.lines, 0);
  return (
    <section aria-labelledby="open-earnings" className="mt-4">
      <h2 id="open-earnings" className="text-[0.9375rem] font-semibold text-ink-soft">
        {t('title')}
      </h2>
      {open.length === 0 ? (
        <p className="mt-1">{t('none')}</p>
      ) : (
        <p className="text-4xl font-[680] tracking-tight tabular-nums">
          {open.map(({ amount, currency }) => formatMoney(locale, amount, currency)).join(' · ')}
        </p>
      )}
      <p className="mt-1 text-ink-soft">
        {lines > 0 && `${t('lines', { count: lines })} `}
        {t('next', { day, zone: timeZone })}
      </p>
      {open.some(({ amount }) => amount < 0) && <p className="mt-1">{t('below')}</p>}
    </section>
  );
}
