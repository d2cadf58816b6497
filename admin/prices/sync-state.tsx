import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { useProblemText } from '../../web/kit/api/problem-text.ts';
import { FormError } from '../../web/kit/forms/form-error.tsx';
import { Button } from '../../web/kit/ui/button.tsx';
import type { Pricing } from './price.ts';

/** The one number of this screen: how many prices Stripe has otherwise than we do, and the button that mends them. */
export function SyncState({ pricing }: { pricing: Pricing }) {
  const t = useTranslations('prices.sync');
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const sync = useMutation(
    api.admin.pricing.sync.mutationOptions({
      onSuccess: ({ mended }) => toast(t('done', { count: mended.length })),
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.admin.pricing.pathKey() }),
    }),
  );
  const drifted = pricing.prices.filter(({ drift }) => drift !== null).length;
  if (pricing.stripe === 'off') return <p className="mb-8 max-w-prose text-lg text-ink-soft">{t('off')}</p>;
  return (
    <section aria-label={t('label')} className="mb-8 flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-4">
        {drifted > 0 ? (
          <div>
            <p className="text-ink-soft">{t('label')}</p>
            <p className="flex flex-wrap items-baseline gap-x-3">
              <strong className="text-[2.5rem] leading-tight text-emergency">{drifted}</strong>
              <span className="text-ink-soft">{t('drifted', { count: drifted })}</span>
            </p>
          </div>
        ) : (
          <p className="max-w-prose text-lg text-ink-soft">
            {t(pricing.stripe === 'away' ? 'away' : 'agrees')}
          </p>
        )}
        <Button
          look={drifted > 0 ? 'primary' : 'quiet'}
          busy={sync.isPending}
          onClick={() => sync.mutate({})}
        >
          <RefreshCw aria-hidden className="size-5" />
          {t('submit')}
        </Button>
      </div>
      {sync.isError && <FormError>{problemText(sync.error)}</FormError>}
    </section>
  );
}
