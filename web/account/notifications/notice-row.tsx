import { useTranslations } from 'use-intl/react';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatNearMoment } from '../../kit/text/moment.ts';
import { textLinkClass } from '../../kit/ui/text-link-class.ts';

type Notice = ApiOutputs['notifications']['list']['items'][number];

/** One thing that the person was told, with where it leads. */
export function NoticeRow({ notice }: { notice: Notice }) {
  const t = useTranslations('notifications.recent');
  const locale = useLocale();
  const { title, text, action, at, isNew } = notice;
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <strong className="font-semibold wrap-anywhere">
          {title}
          {isNew && (
            <span className="ml-2 rounded-full bg-primary-soft px-2 py-0.5 text-sm font-medium">
              {t('new')}
            </span>
          )}
        </strong>
        <span className="text-[0.9375rem] text-ink-soft">{formatNearMoment(locale, new Date(at))}</span>
      </p>
      <p className="mt-0.5 text-ink-soft">{text}</p>
      {action && (
        <a href={action.path} className={textLinkClass('onLine')}>
          {action.label}
        </a>
      )}
    </li>
  );
}
