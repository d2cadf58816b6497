import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatNearMoment } from '../../kit/text/moment.ts';
import { classNames } from '../../kit/ui/class-names.ts';
import { type SiteStatus, siteStatus } from './site-status.ts';
import type { Site } from './use-sites.ts';

const looks: Readonly<Record<SiteStatus, string>> = {
  live: 'bg-success-soft text-success',
  draft: 'bg-sunken text-ink-soft',
  closed: 'bg-sunken text-ink-soft',
  frozen: 'bg-emergency-soft text-emergency',
};

/** One site: where it is, whether guests see it, and what is to be known of it. */
export function SiteRow({ site }: { site: Site }) {
  const t = useTranslations('studio');
  const locale = useLocale();
  const status = siteStatus(site);
  const address = site.url.replace(/^https?:\/\//, '');
  return (
    <div className="flex flex-col gap-1 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span
          className={classNames('rounded-full px-2.5 py-0.5 text-[0.875rem] font-semibold', looks[status])}
        >
          {t(`status.${status}`)}
        </span>
        <span className="min-w-0 truncate text-ink-soft">{address}</span>
        {site.liveVersion !== null && !site.isClosed && (
          <a
            href={site.url}
            target="_blank"
            rel="noreferrer"
            aria-label={t('viewNamed', { address })}
            className="inline-flex min-h-11 items-center gap-1.5 font-semibold text-primary underline underline-offset-4"
          >
            {t('view')}
            <ExternalLink aria-hidden className="size-4" />
          </a>
        )}
      </div>
      {status === 'frozen' && <p className="max-w-prose text-[0.9375rem]">{t('frozenText')}</p>}
      {site.next && (
        <p className="text-[0.9375rem] text-ink-soft">
          {t('scheduled', { when: formatNearMoment(locale, new Date(site.next.at)) })}
        </p>
      )}
    </div>
  );
}
