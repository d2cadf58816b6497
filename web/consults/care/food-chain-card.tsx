import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { foodChainStates } from '../../../contract/care-plans.ts';
import { api, apiClient, queryClient } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatDay } from '../../kit/text/moment.ts';
import { Button } from '../../kit/ui/button.tsx';

type FoodChainCardProps = { consultId: string; pet: ApiOutputs['carePlans']['draft']['pet'] };

/** What a horse's passport says of the food chain, who said so and when; the vet notes what they have seen in it. */
export function FoodChainCard({ consultId, pet }: FoodChainCardProps) {
  const t = useTranslations('care.foodChain');
  const locale = useLocale();
  const problemText = useProblemText();
  const note = useMutation({
    mutationFn: (foodChain: 'in' | 'out') =>
      apiClient.carePlans.noteFoodChain.mutate({ id: consultId, foodChain }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: api.carePlans.pathKey() }),
  });
  return (
    <section className="flex flex-col gap-2 rounded-card bg-primary-soft p-3 text-[0.9375rem]">
      <h4 className="font-semibold">{t('title')}</h4>
      <p>{t(pet.foodChain ?? 'unknown')}</p>
      {pet.ueln && <p className="text-ink-soft">{t('ueln', { number: pet.ueln })}</p>}
      {pet.foodChainAt && (
        <p className="text-ink-soft">{t('said', { day: formatDay(locale, new Date(pet.foodChainAt)) })}</p>
      )}
      <div className="flex flex-wrap gap-2">
        {foodChainStates.map((state) => (
          <Button
            key={state}
            busy={note.isPending && note.variables === state}
            onClick={() => note.mutate(state)}
          >
            {t(`seen.${state}`)}
          </Button>
        ))}
      </div>
      {note.error && (
        <p role="alert" className="font-medium text-emergency">
          {problemText(note.error)}
        </p>
      )}
    </section>
  );
}
