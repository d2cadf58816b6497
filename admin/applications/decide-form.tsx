import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { applicationBounds } from '../../contract/vets.ts';
import { api } from '../../web/kit/api/api.ts';
import { ReasonForm } from '../acts/reason-form.tsx';
import type { Application } from './application.ts';

/** Approve, ask for more, refuse: of an application that waits, as it is read here. */
export function DecideForm({ application }: { application: Application }) {
  const t = useTranslations('applications.decide');
  const queries = useQueryClient();
  const onSettled = () =>
    Promise.all(
      [api.admin.applications.pathKey(), api.admin.vets.pathKey(), api.admin.users.pathKey()].map(
        (queryKey) => queries.invalidateQueries({ queryKey }),
      ),
    );
  const approve = useMutation(api.admin.applications.approve.mutationOptions({ onSettled }));
  const ask = useMutation(api.admin.applications.ask.mutationOptions({ onSettled }));
  const refuse = useMutation(api.admin.applications.refuse.mutationOptions({ onSettled }));
  const { id, version, state } = application;
  if (state !== 'sent') return null;
  const decision = (reason: string) => ({ id, version, reason });
  return (
    <ReasonForm
      title={t('title')}
      hint={t('hint')}
      most={applicationBounds.reason}
      acts={[
        {
          name: 'approve',
          label: t('approve'),
          look: 'primary',
          done: t('approved'),
          run: (reason) => approve.mutateAsync(decision(reason)),
        },
        {
          name: 'ask',
          label: t('ask'),
          done: t('asked'),
          run: (reason) => ask.mutateAsync(decision(reason)),
        },
        {
          name: 'refuse',
          label: t('refuse'),
          look: 'danger',
          done: t('refused'),
          run: (reason) => refuse.mutateAsync(decision(reason)),
        },
      ]}
    />
  );
}
