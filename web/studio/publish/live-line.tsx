import { useMutation, useQuery } from '@tanstack/react-query';
import { CalendarClock, CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { useNow } from '../../kit/live/use-now.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { textLinkClass } from '../../kit/ui/text-link-class.ts';
import { type Site, sitesChanged } from '../shell/use-sites.ts';
import { formatInZone } from '../words/zone-moment.ts';
import { shownAt } from './shown-at.ts';

type LiveLineProps = { site: Site; timeZone: string; mayPublish: boolean };

/** What guests see of a site and since when, and what comes by itself. */
export function LiveLine({ site, timeZone, mayPublish }: LiveLineProps) {
  const t = useTranslations('studioPublish.live');
  const locale = useLocale();
  const details = useQuery(api.sites.get.queryOptions({ id: site.id }, { enabled: !site.isClosed }));
  const { version, next } = shownAt(site, useNow(30_000));
  const since = details.data?.liveSince;
  const moment = (at: string) => formatInZone(locale, timeZone, new Date(at));
  const Icon = site.isClosed ? CircleX : version === null ? CircleDashed : CircleCheck;
  return (
    <div className="flex flex-col gap-1">
      <p className="flex gap-2.5">
        <Icon
          aria-hidden
          className={`mt-0.5 size-5 shrink-0 ${version === null || site.isClosed ? 'text-ink-soft' : 'text-success'}`}
        />
        <span className="min-w-0">
          {site.isClosed
            ? t('closed')
            : version === null
              ? t('never')
              : since
                ? t('since', { version, moment: moment(since) })
                : t('now', { version })}{' '}
          <a href={site.url} target="_blank" rel="noreferrer" className={textLinkClass('inText')}>
            {new URL(site.url).host + new URL(site.url).pathname}
          </a>
        </span>
      </p>
      {next !== null && !site.isClosed && (
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <CalendarClock aria-hidden className="size-5 shrink-0 text-primary" />
          <span>{t('next', { version: next.version, moment: moment(next.at) })}</span>
          {mayPublish && <Unschedule siteId={site.id} />}
        </p>
      )}
    </div>
  );
}

function Unschedule({ siteId }: { siteId: string }) {
  const t = useTranslations('studioPublish.live');
  const problemText = useProblemText();
  const take = useMutation(
    api.sites.unschedule.mutationOptions({
      onSuccess: () => toast.success(t('unscheduled')),
      onError: (error) => toast.error(problemText(error)),
      onSettled: sitesChanged,
    }),
  );
  return (
    <Button look="bare" busy={take.isPending} onClick={() => take.mutate({ id: siteId })}>
      {t('unschedule')}
    </Button>
  );
}
