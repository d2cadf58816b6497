import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Smartphone } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { apiClient } from '../kit/api/api.ts';
import { problemOf } from '../kit/api/api-problem.ts';
import { useProblemText } from '../kit/api/problem-text.ts';
import { KnownFactor } from '../kit/session/known-factor.tsx';
import { type OwnFactor, takeFactorOut } from '../kit/session/second-factor.ts';
import { useShownFactors } from '../kit/session/use-shown-factors.ts';
import { useLocale } from '../kit/text/i18n.tsx';
import { formatNearMoment } from '../kit/text/moment.ts';
import { Button } from '../kit/ui/button.tsx';
import { buttonClass } from '../kit/ui/button-class.ts';
import { NotLoaded } from '../kit/ui/not-loaded.tsx';
import { Skeleton } from '../kit/ui/skeleton.tsx';
import { TextLink } from '../kit/ui/text-link.tsx';

/** The last one is given up here first: somebody who needs one keeps it at the auth provider, too. */
async function removeFactor({ id, isLast }: { id: string; isLast: boolean }): Promise<void> {
  if (isLast) await apiClient.me.security.dropSecondFactor.mutate({});
  await takeFactorOut(id);
}

/** The authenticator apps of whoever is signed in: add one, or take one out with a fresh code. */
export function FactorList() {
  const t = useTranslations('factors');
  const factors = useShownFactors();
  const problemText = useProblemText();
  const [removing, setRemoving] = useState<string | null>(null);
  const remove = useMutation({
    mutationFn: removeFactor,
    onSuccess: () => toast(t('removed')),
    onError: (error) => toast.error(problemOf(error).code === 'FORBIDDEN' ? t('needed') : problemText(error)),
    onSettled() {
      setRemoving(null);
      void factors.refetch();
    },
  });
  if (!factors.data)
    return (
      <NotLoaded query={factors}>
        <Skeleton className="h-16" />
      </NotLoaded>
    );
  const own = factors.data;
  return (
    <>
      {own.length > 0 && (
        <ul className="mb-4 divide-y divide-line">
          {own.map((factor) => (
            <li key={factor.id} className="py-3">
              <FactorRow
                factor={factor}
                {...(removing !== factor.id && { onRemove: () => setRemoving(factor.id) })}
              />
              {removing === factor.id && (
                <div className="mt-2 max-w-md">
                  <p>{t(own.length === 1 ? 'removeLast' : 'remove')}</p>
                  <KnownFactor
                    factors={own}
                    onShown={() => remove.mutate({ id: factor.id, isLast: own.length === 1 })}
                  />
                  <Button look="bare" className="mt-2 -ml-4" onClick={() => setRemoving(null)}>
                    {t('keep')}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      <Link to="/app/security/factor" className={buttonClass()}>
        {t(own.length === 0 ? 'addFirst' : 'addAnother')}
      </Link>
      <p className="mt-4 text-[0.9375rem] text-ink-soft">{t('recovery')}</p>
      <TextLink to="/help">{t('help')}</TextLink>
    </>
  );
}

function FactorRow({ factor, onRemove }: { factor: OwnFactor; onRemove?: () => void }) {
  const t = useTranslations('factors');
  const locale = useLocale();
  const name = factor.name || t('unnamed');
  return (
    <div className="flex items-center gap-3">
      <Smartphone aria-hidden className="size-6 shrink-0 self-start text-ink-soft" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold wrap-anywhere">{name}</p>
        <p className="text-[0.9375rem] text-ink-soft">
          {t('added', { moment: formatNearMoment(locale, new Date(factor.addedAt)) })}
        </p>
      </div>
      {onRemove && (
        <Button className="shrink-0" aria-label={t('takeNamed', { name })} onClick={onRemove}>
          {t('take')}
        </Button>
      )}
    </div>
  );
}
