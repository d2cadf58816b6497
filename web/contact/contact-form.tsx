import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { type ContactTopic, contactLengths, contactTopics } from '../../contract/contact.ts';
import { api } from '../kit/api/api.ts';
import { useProblemText } from '../kit/api/problem-text.ts';
import { ChoiceGroup } from '../kit/forms/choice-group.tsx';
import { focusFirstInvalid } from '../kit/forms/focus-invalid.ts';
import { FormError } from '../kit/forms/form-error.tsx';
import { TextArea } from '../kit/forms/text-area.tsx';
import { TextField } from '../kit/forms/text-field.tsx';
import { useLocale } from '../kit/text/i18n.tsx';
import { Button } from '../kit/ui/button.tsx';
import {
  asksOrganisation,
  type ContactEntry,
  type ContactProblem,
  contactProblems,
} from './contact-entry.ts';

type ContactFormProps = {
  topic: ContactTopic;
  onTopic: (topic: ContactTopic) => void;
  /** What is known of the person who writes. */
  known: Pick<ContactEntry, 'name' | 'email'>;
  onSent: (sent: Pick<ContactEntry, 'name' | 'email'>) => void;
};

/** From how many letters that are left on it is said how many there are. */
const fewLeft = 500;

/** What somebody writes to us. It stays as it is until it was sent. */
export function ContactForm({ topic, onTopic, known, onSent }: ContactFormProps) {
  const t = useTranslations('contact');
  const locale = useLocale();
  const problemText = useProblemText();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Partial<ContactEntry>>({});
  const [tried, setTried] = useState(false);
  // One key for one message: what was lost on the way is sent again, and kept once.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const entry: ContactEntry = { organisation: '', body: '', website: '', ...known, ...typed };
  const send = useMutation(api.contact.send.mutationOptions({ onSuccess: () => onSent(entry) }));
  const problems = contactProblems(entry);
  const change = (patch: Partial<ContactEntry>) => {
    setTyped({ ...typed, ...patch });
    setKey(crypto.randomUUID());
  };
  const errorOf = (name: ContactProblem) => (tried && problems.has(name) ? t(`wrong.${name}`) : undefined);
  const left = contactLengths.body - entry.body.length;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (send.isPending) return;
    if (problems.size > 0) focusFirstInvalid(form.current);
    else
      send.mutate({
        ...entry,
        organisation: asksOrganisation(topic) ? entry.organisation : '',
        key,
        topic,
        locale,
      });
  }

  return (
    <form ref={form} noValidate className="flex flex-col gap-5" onSubmit={submit}>
      <ChoiceGroup
        legend={t('topic')}
        choices={contactTopics.map((value) => ({ value, label: t(`topics.${value}`) }))}
        value={topic}
        onValue={(next) => {
          onTopic(next);
          setKey(crypto.randomUUID());
        }}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label={t('name')}
          autoComplete="name"
          maxLength={contactLengths.name}
          value={entry.name}
          error={errorOf('name')}
          onValue={(name) => change({ name })}
        />
        <TextField
          label={t('email')}
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={contactLengths.email}
          value={entry.email}
          error={errorOf('email')}
          onValue={(email) => change({ email })}
        />
      </div>
      {asksOrganisation(topic) && (
        <TextField
          label={t('organisation')}
          optional
          autoComplete="organization"
          maxLength={contactLengths.organisation}
          value={entry.organisation}
          onValue={(organisation) => change({ organisation })}
        />
      )}
      <TextArea
        label={t('body')}
        hint={t(`hints.${topic}`)}
        rows={6}
        maxLength={contactLengths.body}
        value={entry.body}
        error={errorOf('body')}
        onValue={(body) => change({ body })}
      />
      {left <= fewLeft && (
        <p role="status" className="-mt-3 text-[0.9375rem] text-ink-soft">
          {t('left', { count: left })}
        </p>
      )}
      {/* Programs that fill in everything are told by it; nobody sees it, and it is in no one's way on a keyboard. */}
      <label hidden>
        {t('trap')}
        <input
          tabIndex={-1}
          autoComplete="off"
          name="website"
          value={entry.website}
          onChange={(event) => change({ website: event.target.value })}
        />
      </label>
      {send.isError && (
        <FormError>
          {problemText(send.error)} {t('failed')}
        </FormError>
      )}
      <div className="flex flex-col gap-3">
        <Button look="main" type="submit" busy={send.isPending} className="min-h-12 sm:self-start">
          {t('send')}
        </Button>
        <p className="text-[0.9375rem] text-ink-soft">{t('privacy')}</p>
      </div>
    </form>
  );
}
