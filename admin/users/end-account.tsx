import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { longestTeamReason } from '../../contract/people.ts';
import { api } from '../../web/kit/api/api.ts';
import { problemOf } from '../../web/kit/api/api-problem.ts';
import { bound } from '../../web/kit/forms/bound.ts';
import { TextArea } from '../../web/kit/forms/text-area.tsx';
import { Refused, useEntryForm } from '../../web/kit/forms/use-entry-form.ts';
import { useQuestion } from '../../web/kit/forms/use-question.ts';
import { ConfirmDialog } from '../../web/kit/ui/confirm-dialog.tsx';
import type { User } from './user.ts';

const schema = z.object({ reason: z.string().trim().min(1).max(longestTeamReason) });

/** Ends somebody's account on their behalf, with the reason. It cannot be taken back, so it asks once; nothing for whose account has ended. */
export function EndAccount({ user }: { user: User }) {
  const t = useTranslations('users.end');
  const queryClient = useQueryClient();
  const question = useQuestion<string>();
  const end = useMutation(
    api.admin.endAccount.mutationOptions({
      onSettled: () => {
        question.close();
        void queryClient.invalidateQueries({ queryKey: api.admin.users.pathKey() });
      },
    }),
  );
  const form = useEntryForm({
    entry: { reason: '' },
    schema,
    async send({ reason }) {
      if (!(await question.ask(reason))) return;
      try {
        await end.mutateAsync({ userId: user.id, reason });
      } catch (error) {
        throw problemOf(error).code === 'WRONG_STATE' ? new Refused(t('obstacle')) : error;
      }
      toast(t('done', { name: user.displayName }));
    },
  });
  if (user.endedAt !== null) return null;
  return (
    <form.AppForm>
      <form.Frame className="flex flex-col gap-4 border-t border-line pt-5">
        <h3 className="text-lg">{t('title')}</h3>
        <p className="text-ink-soft">{t('text')}</p>
        <form.Field name="reason">
          {(field) => (
            <TextArea
              label={t('reason')}
              hint={t('reasonHint')}
              rows={2}
              maxLength={longestTeamReason}
              {...bound(field, t('reasonMissing'))}
            />
          )}
        </form.Field>
        <form.Submit look="danger">{t('submit')}</form.Submit>
      </form.Frame>
      <ConfirmDialog
        open={question.open}
        onOpenChange={(open) => !open && question.answer(false)}
        danger
        busy={end.isPending}
        title={t('confirmTitle', { name: user.displayName })}
        text={t('confirmText')}
        confirm={t('confirm')}
        keep={t('keep')}
        onConfirm={() => question.answer(true)}
      />
    </form.AppForm>
  );
}
