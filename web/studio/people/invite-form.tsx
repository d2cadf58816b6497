import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { memberRoles } from '../../../contract/sites.ts';
import { emailSchema } from '../../auth/email.ts';
import { api, apiClient, queryClient } from '../../kit/api/api.ts';
import { problemOf } from '../../kit/api/api-problem.ts';
import { bound } from '../../kit/forms/bound.ts';
import { ChoiceGroup } from '../../kit/forms/choice-group.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { Refused, useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { QuotaNote } from '../plan/quota-note.tsx';
import { LinkToHandOn } from '../words/link-to-hand-on.tsx';

type InviteFormProps = { businessId: string /** An OWNER is asked by an OWNER only. */; mayOwn: boolean };

/** Asks somebody by their address to work on a business; they are written to, and the link can be handed on as well. */
export function InviteForm({ businessId, mayOwn }: InviteFormProps) {
  const t = useTranslations('studioPeople');
  const [made, setMade] = useState<{ url: string; email: string } | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const form = useEntryForm({
    entry: { email: '', role: 'STAFF' as (typeof memberRoles)[number] },
    schema: z.object({ email: emailSchema, role: z.enum(memberRoles) }),
    async send({ email, role }) {
      setRefusal(null);
      try {
        const { url } = await apiClient.businesses.invite.mutate({ businessId, email, role });
        setMade({ url, email });
      } catch (error) {
        setRefusal(error);
        throw problemOf(error).code === 'CONFLICT' ? new Refused(undefined, { email: 'member' }) : error;
      }
      toast.success(t('invite.done', { email }));
      form.reset();
      await queryClient.invalidateQueries({ queryKey: api.businesses.pathKey() });
    },
  });
  return (
    <div className="flex flex-col gap-6">
      <form.AppForm>
        <form.Frame>
          <form.Field name="email">
            {(field) => (
              <TextField
                type="email"
                inputMode="email"
                autoComplete="off"
                label={t('invite.email')}
                {...bound(field, (message) => t(message === 'member' ? 'invite.member' : 'invite.wrong'))}
              />
            )}
          </form.Field>
          <form.Field name="role">
            {(field) => (
              <ChoiceGroup
                layout="list"
                legend={t('invite.role')}
                choices={memberRoles
                  .filter((role) => role !== 'OWNER' || mayOwn)
                  .toReversed()
                  .map((role) => ({
                    value: role,
                    label: t(`role.${role}`),
                    detail: <span className="whitespace-normal">{t(`roleText.${role}`)}</span>,
                  }))}
                {...bound(field)}
              />
            )}
          </form.Field>
          <QuotaNote refusal={refusal} />
          <form.Submit look="primary" large>
            {t('invite.send')}
          </form.Submit>
        </form.Frame>
      </form.AppForm>
      {made && (
        <div className="border-t border-line pt-4">
          <p className="mb-3 text-ink-soft">{t('invite.linkText', { email: made.email })}</p>
          <LinkToHandOn url={made.url} label={t('invite.link')} />
        </div>
      )}
    </div>
  );
}
