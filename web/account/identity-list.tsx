import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { ProviderMark } from '../auth/provider-mark.tsx';
import { type Provider, providerNames, providers, useProviders } from '../auth/providers.ts';
import { linkProvider } from '../auth/social.ts';
import { useSession } from '../kit/session/session-store.ts';
import { Button } from '../kit/ui/button.tsx';
import { ConfirmDialog } from '../kit/ui/confirm-dialog.tsx';
import { identities, unlinkIdentity } from './identities.ts';

/** The accounts of other providers that open this one: add, and take away. Nothing where there is no such provider. */
export function IdentityList() {
  const t = useTranslations('identities');
  const problems = useTranslations('kit.auth');
  const { user } = useSession();
  const switchedOn = useProviders();
  const own = useQuery({ queryKey: ['identities', user?.id], queryFn: identities, gcTime: 0 });
  const [asked, setAsked] = useState<{ provider: Provider; id: string } | null>(null);
  const [asking, setAsking] = useState(false);
  const unlink = useMutation({
    mutationFn: unlinkIdentity,
    onSuccess: () => toast(t('unlinked')),
    onError: () => toast.error(problems(navigator.onLine ? 'unknown' : 'network')),
    onSettled() {
      setAsking(false);
      void own.refetch();
    },
  });
  const link = useMutation({
    mutationFn: linkProvider,
    onSuccess: (outcome) => {
      if (outcome.step === 'refused') toast.error(problems(outcome.problem));
    },
  });
  const linkedAt = (provider: Provider) => own.data?.find((identity) => identity.provider === provider);
  const shown = providers.filter((provider) => switchedOn.includes(provider) || linkedAt(provider));
  if (!own.data || shown.length === 0) return null;
  const isOnlyWay = own.data.length === 1;
  return (
    <section aria-labelledby="identities" className="mt-10 border-t border-line pt-6">
      <h2 id="identities" className="text-xl">
        {t('heading')}
      </h2>
      <p className="mt-1 mb-2 text-ink-soft">{t('lead')}</p>
      <ul className="divide-y divide-line">
        {shown.map((provider) => {
          const identity = linkedAt(provider);
          const name = providerNames[provider];
          return (
            <li key={provider} className="flex items-center gap-3 py-3">
              <ProviderMark provider={provider} />
              <div className="min-w-0 flex-1">
                <p className="font-semibold">{name}</p>
                <p className="text-[0.9375rem] text-ink-soft wrap-anywhere">
                  {!identity ? t('notLinked') : isOnlyWay ? t('onlyWay') : identity.email}
                </p>
              </div>
              {!identity && (
                <Button
                  className="shrink-0"
                  busy={link.isPending}
                  aria-label={t('linkNamed', { provider: name })}
                  onClick={() => link.mutate(provider)}
                >
                  {t('link')}
                </Button>
              )}
              {identity && !isOnlyWay && (
                <Button
                  className="shrink-0"
                  aria-label={t('unlinkNamed', { provider: name })}
                  onClick={() => {
                    setAsked({ provider, id: identity.id });
                    setAsking(true);
                  }}
                >
                  {t('unlink')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('ask.title', { provider: asked ? providerNames[asked.provider] : '' })}
        text={t('ask.text')}
        keep={t('ask.keep')}
        confirm={t('ask.confirm')}
        danger
        busy={unlink.isPending}
        onConfirm={() => asked && unlink.mutate(asked.id)}
      />
    </section>
  );
}
