import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { useNow } from '../../kit/live/use-now.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoment } from '../../kit/text/moment.ts';
import { RevocableList } from '../../kit/ui/revocable-list.tsx';

type Shares = ApiOutputs['record']['shares']['shares'];

/** The links to a record, those that are over included: until when, and when each was opened. */
export function ShareList({ shares, onChanged }: { shares: Shares; onChanged: () => void }) {
  const t = useTranslations('record.share');
  const locale = useLocale();
  const now = useNow(60_000);
  const problemText = useProblemText();
  const revoke = useMutation(
    api.record.revokeShare.mutationOptions({
      onSuccess: () => toast.success(t('taken')),
      onError: (error) => toast.error(problemText(error)),
      onSettled: onChanged,
    }),
  );
  const at = (moment: string) => formatMoment(locale, new Date(moment));
  const stateOf = ({ revokedAt, expiresAt, openings, maxOpenings }: Shares[number]) => {
    if (revokedAt !== null) return { isOpen: false, text: t('revoked') };
    if (Date.parse(expiresAt) <= now) return { isOpen: false, text: t('expired', { until: at(expiresAt) }) };
    // Whoever opened it last may still be reading: it can be taken back.
    if (openings.length >= maxOpenings) return { isOpen: true, text: t('usedUp') };
    return { isOpen: true, text: t('open', { until: at(expiresAt) }) };
  };
  if (shares.length === 0) return null;
  return (
    <div className="mt-2">
      <RevocableList
        items={shares}
        entry={(share) => {
          const { isOpen, text } = stateOf(share);
          const label = share.label || t('unnamed');
          return {
            shows: (
              <>
                <p>
                  <span className="font-semibold">{label}</span> · {text}
                </p>
                <p className="text-[0.9375rem] text-ink-soft">
                  {t('opened', { count: share.openings.length, times: share.openings.map(at).join('; ') })}
                </p>
              </>
            ),
            revoke: isOpen ? t('revokeNamed', { label }) : null,
          };
        }}
        label={t('revoke')}
        question={() => ({ title: t('revokeTitle'), text: t('revokeText'), keep: t('keep') })}
        revoke={revoke}
      />
    </div>
  );
}
