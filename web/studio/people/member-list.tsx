import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { type MemberRole, memberRoles } from '../../../contract/sites.ts';
import { api, queryClient } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { controlClass } from '../../kit/forms/field.tsx';
import { useSession } from '../../kit/session/session-store.ts';
import { Button } from '../../kit/ui/button.tsx';
import { ConfirmDialog } from '../../kit/ui/confirm-dialog.tsx';

type People = ApiOutputs['businesses']['get'];
type Member = People['members'][number];

type MemberListProps = Pick<People, 'business' | 'members'> & { mayChange: boolean };

/** Who works on a business: another role by a choice, out by a press that asks once; everybody may go by themselves. */
export function MemberList({ business, members, mayChange }: MemberListProps) {
  const t = useTranslations('studioPeople');
  const problemText = useProblemText();
  const router = useRouter();
  const own = useSession().user?.id;
  const [asked, setAsked] = useState<Member | null>(null);
  const set = useMutation(
    api.businesses.setMember.mutationOptions({
      async onSuccess(_, { role, userId }) {
        const name = members.find((member) => member.userId === userId)?.name ?? '';
        toast.success(
          role !== null
            ? t('changed', { name, role: t(`role.${role}`) })
            : t(userId === own ? 'left' : 'removed', { name }),
        );
        if (role === null && userId === own) await router.navigate({ to: '/studio' });
      },
      onError: (error) => toast.error(problemText(error)),
      onSettled() {
        setAsked(null);
        void queryClient.invalidateQueries({ queryKey: api.businesses.pathKey() });
      },
    }),
  );
  const isOwner = business.role === 'OWNER';
  // What an OWNER is only an OWNER changes, and whoever pays stays one.
  const mayChangeRole = (member: Member) =>
    mayChange && !member.isPayer && (isOwner || member.role !== 'OWNER');
  const isSelf = asked?.userId === own;
  return (
    <>
      <ul className="divide-y divide-line">
        {members.map((member) => {
          const { userId, name, email, role, isPayer } = member;
          const self = userId === own;
          return (
            <li key={userId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
              <div className="min-w-0 flex-1 basis-52">
                <p className="font-semibold">{self ? t('you', { name }) : name}</p>
                {email && <p className="truncate text-[0.9375rem] text-ink-soft">{email}</p>}
                {isPayer && <p className="text-[0.9375rem] text-ink-soft">{t('payer')}</p>}
              </div>
              {mayChangeRole(member) ? (
                <select
                  aria-label={t('roleOf', { name })}
                  value={role}
                  disabled={set.isPending}
                  onChange={({ target }) => {
                    const chosen = memberRoles.find((one) => one === target.value);
                    if (chosen) set.mutate({ businessId: business.id, userId, role: chosen });
                  }}
                  className={`${controlClass} w-auto!`}
                >
                  {memberRoles
                    .filter((one) => one !== 'OWNER' || isOwner)
                    .map((one: MemberRole) => (
                      <option key={one} value={one}>
                        {t(`role.${one}`)}
                      </option>
                    ))}
                </select>
              ) : (
                <p>{t(`role.${role}`)}</p>
              )}
              {!isPayer && (self || mayChangeRole(member)) && (
                <Button
                  aria-label={self ? t('leave') : t('removeNamed', { name })}
                  onClick={() => setAsked(member)}
                >
                  {t(self ? 'leave' : 'remove')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={t(isSelf ? 'ask.leave' : 'ask.remove', { name: asked?.name ?? '', business: business.name })}
        text={t(isSelf ? 'ask.leaveText' : 'ask.removeText')}
        keep={t('ask.keep')}
        confirm={t(isSelf ? 'leave' : 'remove')}
        danger
        busy={set.isPending}
        onConfirm={() => asked && set.mutate({ businessId: business.id, userId: asked.userId, role: null })}
      />
    </>
  );
}
