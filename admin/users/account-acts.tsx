import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { longestTeamReason, roles } from '../../contract/people.ts';
import { api } from '../../web/kit/api/api.ts';
import { SelectField } from '../../web/kit/forms/select-field.tsx';
import { ReasonForm } from '../acts/reason-form.tsx';
import type { User } from './user.ts';

/** What the team can do to an account: its role, its suspension, its devices. Each with a reason. */
export function AccountActs({ user }: { user: User }) {
  const t = useTranslations('users.acts');
  const names = useTranslations('users.role');
  const queries = useQueryClient();
  const [role, setRole] = useState(user.role);
  const onSettled = () =>
    Promise.all(
      [api.admin.users.pathKey(), api.admin.vets.pathKey()].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  const give = useMutation(api.admin.accounts.setRole.mutationOptions({ onSettled }));
  const suspend = useMutation(api.admin.accounts.suspend.mutationOptions({ onSettled }));
  const restore = useMutation(api.admin.accounts.restore.mutationOptions({ onSettled }));
  const logOut = useMutation(api.admin.accounts.logOut.mutationOptions({ onSettled }));
  const { id: userId } = user;
  return (
    <>
      <SelectField
        label={t('role')}
        value={role}
        onValue={setRole}
        options={roles.map((value) => ({ value, label: names(value) }))}
      />
      <ReasonForm
        title={t('title')}
        hint={t('hint')}
        most={longestTeamReason}
        acts={[
          ...(role === user.role
            ? []
            : [
                {
                  name: 'role',
                  label: t('give', { role: names(role) }),
                  look: 'primary' as const,
                  done: t('given'),
                  run: (reason: string) => give.mutateAsync({ userId, role, reason }),
                },
              ]),
          {
            name: 'logOut',
            label: t('logOut'),
            done: t('loggedOut'),
            run: (reason) => logOut.mutateAsync({ userId, reason }),
          },
          user.suspension === null
            ? {
                name: 'suspend',
                label: t('suspend'),
                look: 'danger',
                done: t('suspended'),
                run: (reason) => suspend.mutateAsync({ userId, reason }),
              }
            : {
                name: 'restore',
                label: t('restore'),
                look: 'primary',
                done: t('restored'),
                run: (reason) => restore.mutateAsync({ userId, reason }),
              },
        ]}
      />
    </>
  );
}
