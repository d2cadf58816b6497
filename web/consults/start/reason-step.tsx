import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { longest } from '../../../contract/consults.ts';
import { focusFirstInvalid } from '../../kit/forms/focus-invalid.ts';
import { TextArea } from '../../kit/forms/text-area.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { EmergencyNote } from '../emergency/emergency-note.tsx';
import { changeDraft, useDraft } from './draft.ts';

const tips = ['signs', 'since', 'habits', 'given'] as const;

/** What is wrong, in the owner's words; the vet reads it before saying hello. */
export function ReasonStep({ onDone }: { onDone: () => void }) {
  const t = useTranslations('start.reason');
  const start = useTranslations('start');
  const { reason } = useDraft();
  const form = useRef<HTMLFormElement>(null);
  const [empty, setEmpty] = useState(false);
  const left = longest.reason - reason.length;
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        const isEmpty = reason.trim() === '';
        setEmpty(isEmpty);
        if (isEmpty) focusFirstInvalid(form.current);
        else onDone();
      }}
    >
      <EmergencyNote />
      <div>
        <TextArea
          label={t('label')}
          value={reason}
          onValue={(text) => {
            changeDraft({ reason: text });
            setEmpty(false);
          }}
          error={empty ? t('empty') : undefined}
          rows={6}
          maxLength={longest.reason}
        />
        {left < 200 && (
          <p role="status" className="mt-1.5 text-[0.9375rem] text-ink-soft">
            {t('left', { count: left })}
          </p>
        )}
      </div>
      <div>
        <p className="font-semibold">{t('tips')}</p>
        <ul className="mt-1 flex flex-col gap-1 text-ink-soft">
          {tips.map((tip) => (
            <li key={tip} className="flex gap-2.5">
              <span aria-hidden className="mt-[0.65em] size-1.5 shrink-0 rounded-full bg-primary" />
              {t(`tip.${tip}`)}
            </li>
          ))}
        </ul>
      </div>
      <Button type="submit" look="main" large>
        {start('next')}
      </Button>
    </form>
  );
}
