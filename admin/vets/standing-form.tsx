import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { applicationBounds } from '../../contract/vets.ts';
import { api } from '../../web/kit/api/api.ts';
import { ReasonForm } from '../acts/reason-form.tsx';
import type { Vet } from './vet.ts';

/** Suspends a vet, or lets them come back. */
export function StandingForm({ vet }: { vet: Vet }) {
  const t = useTranslations('vets.acts');
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: api.admin.vets.pathKey() });
  const suspend = useMutation(api.admin.vets.suspend.mutationOptions({ onSettled }));
  const resume = useMutation(api.admin.vets.resume.mutationOptions({ onSettled }));
  const isSuspended = vet.suspension !== null;
  return (
    <ReasonForm
      title={t(isSuspended ? 'resumeTitle' : 'suspendTitle')}
      hint={t(isSuspended ? 'resumeHint' : 'suspendHint')}
      most={applicationBounds.reason}
      acts={[
        isSuspended
          ? {
              name: 'resume',
              label: t('resume'),
              look: 'primary',
              done: t('resumed'),
              run: (reason) => resume.mutateAsync({ vetId: vet.id, reason }),
            }
          : {
              name: 'suspend',
              label: t('suspend'),
              look: 'danger',
              done: t('suspended'),
              run: (reason) => suspend.mutateAsync({ vetId: vet.id, reason }),
            },
      ]}
    />
  );
}
