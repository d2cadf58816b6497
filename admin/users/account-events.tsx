import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoney } from '../../web/kit/text/money.ts';
import { Button } from '../../web/kit/ui/button.tsx';
import { formatShortMoment } from '../table/short-moment.ts';
import { type Account, eventKinds } from './account.ts';

type AccountEventsProps = {
  events: Account['events'];
  /** Absent when these are all. */
  onMore?: () => void;
};

/** What happened to a person's money, newest first. */
export function AccountEvents({ events, onMore }: AccountEventsProps) {
  const t = useTranslations('users.billing');
  const locale = useLocale();
  if (events.length === 0) return null;
  return (
    <div>
      <h4 className="mb-2 font-semibold">{t('events')}</h4>
      <ol className="flex flex-col gap-2.5">
        {events.map(({ id, kind, amount, currency, at }) => {
          const known = eventKinds.find((one) => one === kind);
          return (
            <li key={id} className="flex flex-wrap justify-between gap-x-4">
              <span className="min-w-0 wrap-anywhere">{known ? t(`kinds.${known}`) : kind}</span>
              {amount !== null && currency !== null && (
                <span className="font-semibold whitespace-nowrap">
                  {formatMoney(locale, amount, currency)}
                </span>
              )}
              <time dateTime={at} className="w-full text-[0.9375rem] text-ink-soft">
                {formatShortMoment(locale, new Date(at))}
              </time>
            </li>
          );
        })}
      </ol>
      {onMore && (
        <Button look="bare" className="mt-1 -ml-4" onClick={onMore}>
          {t('moreEvents')}
        </Button>
      )}
    </div>
  );
}
