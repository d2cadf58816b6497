import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { api, queryClient } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatDay } from '../../kit/text/moment.ts';
import { Button } from '../../kit/ui/button.tsx';

type InvitationListProps = {
  businessId: string;
  invitations: ApiOutputs['businesses']['get']['invitations'];
};

/** Who was asked and has not answered: told once more, or taken back. */
export function InvitationList({ businessId, invitations }: InvitationListProps) {
  const t = useTranslations('studioPeople');
  const locale = useLocale();
  const problemText = useProblemText();
  const again = () => queryClient.invalidateQueries({ queryKey: api.businesses.pathKey() });
  const onError = (error: unknown) => toast.error(problemText(error));
  const remind = useMutation(
    api.businesses.remindInvitation.mutationOptions({
      onSuccess: ({ sent }) => toast(t(sent ? 'pending.sent' : 'pending.tooSoon')),
      onError,
      onSettled: again,
    }),
  );
  const revoke = useMutation(
    api.businesses.revokeInvitation.mutationOptions({
      onSuccess: () => toast.success(t('pending.revoked')),
      onError,
      onSettled: again,
    }),
  );
  return (
    <ul className="divide-y divide-line">
      {invitations.map(({ id, email, role, expiresAt }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-52">
            <p className="truncate font-semibold">{email}</p>
            <p className="text-[0.9375rem] text-ink-soft">
              {t('pending.until', {
                role: t(`role.${role}`),
                date: formatDay(locale, new Date(expiresAt)),
              })}
            </p>
          </div>
          <div className="flex gap-2">
            <Button
              aria-label={t('pending.remindNamed', { email })}
              busy={remind.isPending && remind.variables.invitationId === id}
              onClick={() => remind.mutate({ businessId, invitationId: id })}
            >
              {t('pending.remind')}
            </Button>
            <Button
              look="bare"
              aria-label={t('pending.revokeNamed', { email })}
              busy={revoke.isPending && revoke.variables.invitationId === id}
              onClick={() => revoke.mutate({ businessId, invitationId: id })}
            >
              {t('pending.revoke')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
