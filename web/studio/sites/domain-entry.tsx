import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api, queryClient } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatNearMoment } from '../../kit/text/moment.ts';
import { Button } from '../../kit/ui/button.tsx';
import { ConfirmDialog } from '../../kit/ui/confirm-dialog.tsx';
import { sitesChanged } from '../shell/use-sites.ts';
import { DnsRecord } from './dns-record.tsx';

export type Domain = ApiOutputs['sites']['get']['domains'][number];

/** While somebody waits for it their proof is looked for by itself; more often than a resolver forgets would tell nothing. */
const lookEvery = 30_000;

const looks = {
  pending: 'bg-sunken text-ink-soft',
  verified: 'bg-success-soft text-success',
  lost: 'bg-emergency-soft text-emergency',
} as const satisfies Record<Domain['status'], string>;

/** One address of a site's own: where it stands, what is still to be done for it, and the way out. */
export function DomainEntry({ domain, mayChange }: { domain: Domain; mayChange: boolean }) {
  const t = useTranslations('studioSites.domains');
  const locale = useLocale();
  const problemText = useProblemText();
  const [asking, setAsking] = useState(false);
  const { id, host, status, checkedAt, certificate, records } = domain;
  const isProven = status === 'verified';
  // Proven, and not served before its certificate is there.
  const isWaiting = isProven && (certificate === 'pending' || certificate === 'failed');
  const check = useMutation(
    api.sites.domains.check.mutationOptions({
      onSuccess: (seen) => seen.status === 'verified' && toast.success(t('proven', { host })),
      // Of the site alone: where a domain stands is in nothing else.
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.sites.get.pathKey() }),
    }),
  );
  const remove = useMutation(
    api.sites.domains.remove.mutationOptions({
      onSuccess: () => toast.success(t('removed', { host })),
      onError: (error) => toast.error(problemText(error)),
      onSettled() {
        setAsking(false);
        void sitesChanged();
      },
    }),
  );
  const { mutate: look } = check;
  useEffect(() => {
    if ((isProven && !isWaiting) || !mayChange) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') look({ id });
    }, lookEvery);
    return () => clearInterval(timer);
  }, [id, isProven, isWaiting, mayChange, look]);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="min-w-0 font-semibold [overflow-wrap:anywhere]">{host}</p>
        <span
          className={`rounded-full px-3 py-0.5 text-[0.9375rem] font-semibold ${looks[isWaiting ? 'pending' : status]}`}
        >
          {t(isWaiting ? 'status.waiting' : `status.${status}`)}
        </span>
      </div>
      <p className="text-ink-soft" role="status">
        {t(isWaiting ? `explain.${certificate}Certificate` : `explain.${status}`)}{' '}
        {!isProven && checkedAt && t('checked', { moment: formatNearMoment(locale, new Date(checkedAt)) })}
      </p>
      {check.isError && <p className="text-emergency">{problemText(check.error)}</p>}
      {(!isProven || isWaiting) && (
        <ul className="flex flex-col gap-2">
          {records.map((record) => (
            <li key={`${record.type} ${record.name}`}>
              <DnsRecord {...record} />
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <div className="flex flex-wrap gap-2">
          {(!isProven || isWaiting) && (
            <Button
              busy={check.isPending}
              aria-label={t('checkNamed', { host })}
              onClick={() => look({ id })}
            >
              {t('check')}
            </Button>
          )}
          <Button look="bare" aria-label={t('removeNamed', { host })} onClick={() => setAsking(true)}>
            {t('remove')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('removeTitle', { host })}
        text={t('removeText')}
        keep={t('keep')}
        confirm={t('remove')}
        danger
        busy={remove.isPending}
        onConfirm={() => remove.mutate({ id })}
      />
    </div>
  );
}
