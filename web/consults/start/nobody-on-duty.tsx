import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { callbackHours } from '../../../contract/dispatch.ts';
import { api, apiClient, queryClient } from '../../kit/api/api.ts';
import type { ApiProblem } from '../../kit/api/api-problem.ts';
import { Button } from '../../kit/ui/button.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { CallbackForm } from '../callback/callback-form.tsx';
import { NextVet } from '../callback/next-vet.tsx';
import { useDutyOutlook } from '../callback/use-duty-outlook.ts';
import { NearestClinics } from '../centers/nearest-clinics.tsx';
import { ByChat } from './by-chat.tsx';
import { forgetDraftOf } from './draft-start.ts';
import type { StartInput } from './start-consult.ts';

const paramsSchema = z.object({ nextAt: z.iso.datetime().nullable().catch(null) });

type NobodyOnDutyProps = {
  /** What was refused. */
  start: StartInput;
  params: ApiProblem['params'];
  onRetry: () => void;
};

/** Nobody is on duty for the animal: when the next vet comes, a request to be told, and what else one can do. Nothing was held or charged. */
export function NobodyOnDuty({ start, params, onRetry }: NobodyOnDutyProps) {
  const t = useTranslations('callback.refusal');
  const navigate = useNavigate();
  const { nextAt } = paramsSchema.parse(params);
  const species = start.triage?.answers.species ?? start.newPet?.species;
  const byChat = useDutyOutlook({ ...(species && { species }), mode: 'chat' });
  return (
    <div className="flex flex-col gap-6">
      <PageHeading>{t('title')}</PageHeading>
      <div role="alert" className="-mt-2 flex flex-col gap-2">
        <p className="text-lg font-semibold">
          <NextVet nextAt={nextAt} />
        </p>
        <p>{t('free')}</p>
      </div>
      {start.mode === 'video' && (byChat.data?.vets ?? 0) > 0 && (
        <ByChat {...{ start, onRetry }} why={t('byChat')} />
      )}
      <section aria-labelledby="tell-me" className="rounded-card bg-primary-soft px-4 py-4">
        <h2 id="tell-me" className="text-lg">
          {t('tell')}
        </h2>
        <p className="mt-1 mb-4">{t('tellText', { hours: callbackHours })}</p>
        <CallbackForm
          send={async ({ phone }) => {
            const { id } = await apiClient.callbacks.request.mutate({ ...start, phone });
            await queryClient.invalidateQueries({ queryKey: api.callbacks.pathKey() });
            await navigate({ to: '/call-back/$id', params: { id }, replace: true });
            forgetDraftOf(start);
          }}
        />
      </section>
      <div className="flex flex-col gap-3">
        <p className="text-ink-soft">{t('worse')}</p>
        <NearestClinics species={species} />
      </div>
      <Button className="self-start" onClick={onRetry}>
        {t('again')}
      </Button>
    </div>
  );
}
