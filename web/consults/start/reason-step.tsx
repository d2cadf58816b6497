import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { reasonSchema } from '../../../worker/consults/sessions/consult.ts';
import { bound } from '../../kit/forms/bound.ts';
import { TextArea } from '../../kit/forms/text-area.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Bullet } from '../../kit/ui/bullet.tsx';
import { EmergencyNote } from '../emergency/emergency-note.tsx';
import { changeDraft, currentDraft, useDraft } from './draft.ts';
import { ReasonFiles } from './reason-files.tsx';
import { firstReason } from './signs/first-reason.ts';
import { raisedByReason } from './signs/trail.ts';

const tips = ['signs', 'since', 'habits', 'given'] as const;
const schema = z.object({ reason: reasonSchema });
const longest = reasonSchema.maxLength ?? undefined;

type ReasonStepProps = {
  onDone: () => void;
  /** The words speak of signs that nobody asked about: that question comes first, at this place. */
  onRaised: (question: number) => void;
};

/** What is wrong, in the owner's words; the vet reads it before saying hello. */
export function ReasonStep({ onDone, onRaised }: ReasonStepProps) {
  const t = useTranslations('start.reason');
  const start = useTranslations('start');
  const locale = useLocale();
  const { reason } = useDraft();
  const [entry] = useState(() => ({ reason: reason || firstReason(currentDraft(), locale) }));
  const form = useEntryForm({
    entry,
    schema,
    onEntry: changeDraft,
    send(written) {
      const { triage } = currentDraft();
      const raised = triage && raisedByReason(triage, written.reason);
      changeDraft({ ...written, ...(raised && { triage: raised }) });
      if (raised) onRaised(raised.steps.length);
      else onDone();
    },
  });
  const left = (longest ?? 0) - reason.length;
  return (
    <form.AppForm>
      <form.Frame className="flex flex-col gap-6">
        <EmergencyNote />
        <div>
          <form.Field name="reason">
            {(field) => (
              <TextArea label={t('label')} {...bound(field, t('empty'))} rows={6} maxLength={longest} />
            )}
          </form.Field>
          {left < 200 && (
            <p role="status" className="mt-1.5 text-[0.9375rem] text-ink-soft">
              {t('left', { count: left })}
            </p>
          )}
        </div>
        <ReasonFiles />
        <div>
          <p className="font-semibold">{t('tips')}</p>
          <ul className="mt-1 flex flex-col gap-1 text-ink-soft">
            {tips.map((tip) => (
              <Bullet key={tip}>{t(`tip.${tip}`)}</Bullet>
            ))}
          </ul>
        </div>
        <form.Submit look="main" large>
          {start('next')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
