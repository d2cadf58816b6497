import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { applicationBounds } from '../../contract/vets.ts';
import { api } from '../../web/kit/api/api.ts';
import { ReasonForm } from '../acts/reason-form.tsx';
import type { Vet } from './vet.ts';

/** What the team can do about a vet: their suspension, and the photo that they show. Each with a reason. */
export function VetActs({ vet }: { vet: Vet }) {
  const t = useTranslations('vets.acts');
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: api.admin.vets.pathKey() });
  const suspend = useMutation(api.admin.vets.suspend.mutationOptions({ onSettled }));
  const resume = useMutation(api.admin.vets.resume.mutationOptions({ onSettled }));
  const removePhoto = useMutation(api.admin.vets.removePhoto.mutationOptions({ onSettled }));
  const { id: vetId } = vet;
  return (
    <ReasonForm
      title={t('title')}
      hint={t('hint')}
      most={applicationBounds.reason}
      acts={[
        ...(vet.photoId === null
          ? []
          : [
              {
                name: 'removePhoto',
                label: t('removePhoto'),
                done: t('photoRemoved'),
                run: (reason: string) => removePhoto.mutateAsync({ vetId, reason }),
              },
            ]),
        vet.suspension === null
          ? {
              name: 'suspend',
              label: t('suspend'),
              look: 'danger',
              done: t('suspended'),
              run: (reason) => suspend.mutateAsync({ vetId, reason }),
            }
          : {
              name: 'resume',
              label: t('resume'),
              look: 'primary',
              done: t('resumed'),
              run: (reason) => resume.mutateAsync({ vetId, reason }),
            },
      ]}
    />
  );
}
