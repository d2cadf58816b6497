import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { type ContactTopic, contactLengths, contactTopics } from '../../contract/contact.ts';
import { contactFields } from '../../worker/core/contact/contact-fields.ts';
import { api } from '../kit/api/api.ts';
import { bound } from '../kit/forms/bound.ts';
import { ChoiceGroup } from '../kit/forms/choice-group.tsx';
import { TextArea } from '../kit/forms/text-area.tsx';
import { TextField } from '../kit/forms/text-field.tsx';
import { useEntryForm } from '../kit/forms/use-entry-form.ts';
import { useLocale } from '../kit/text/i18n.tsx';

/** Who wrote, and where the answer goes. */
export type Writer = { name: string; email: string };

type ContactFormProps = {
  topic: ContactTopic;
  onTopic: (topic: ContactTopic) => void;
  /** What is known of the person who writes; it may come while they write. */
  known: Writer;
  onSent: (by: Writer) => void;
};

/** The topic is in the address, not in the form. */
const schema = contactFields.omit({ topic: true });

/** From how many letters that are left on it is said how many there are. */
const fewLeft = 500;

/** Who writes for somebody else is asked for whom. */
const asksOrganisation = (topic: ContactTopic): boolean => topic === 'enterprise' || topic === 'press';

/** What somebody writes to us. It stays as it is until it was sent. */
export function ContactForm({ topic, onTopic, known, onSent }: ContactFormProps) {
  const t = useTranslations('contact');
  const locale = useLocale();
  // One key for one message: what was lost on the way is sent again, and kept once.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const newKey = () => setKey(crypto.randomUUID());
  const sending = useMutation(api.contact.send.mutationOptions());
  const { name, email } = known;
  const form = useEntryForm({
    entry: { name, email, organisation: '', body: '', website: '' },
    schema,
    onEntry: newKey,
    async send({ organisation, ...message }) {
      const forWhom = asksOrganisation(topic) ? organisation : '';
      await sending.mutateAsync({ ...message, organisation: forWhom, topic, locale, key });
      onSent({ name: message.name, email: message.email });
    },
  });
  useEffect(() => {
    // Where something was typed the form no longer follows what is known: an empty control still does.
    const silently = { dontValidate: true, dontRunListeners: true };
    if (form.getFieldValue('name') === '') form.setFieldValue('name', name, silently);
    if (form.getFieldValue('email') === '') form.setFieldValue('email', email, silently);
  }, [form, name, email]);
  return (
    <form.AppForm>
      <form.Frame safe={t('failed')}>
        <ChoiceGroup
          legend={t('topic')}
          choices={contactTopics.map((value) => ({ value, label: t(`topics.${value}`) }))}
          value={topic}
          onValue={(next) => {
            onTopic(next);
            newKey();
          }}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <form.Field name="name">
            {(field) => (
              <TextField
                label={t('name')}
                autoComplete="name"
                maxLength={contactLengths.name}
                {...bound(field, t('wrong.name'))}
              />
            )}
          </form.Field>
          <form.Field name="email">
            {(field) => (
              <TextField
                label={t('email')}
                type="email"
                inputMode="email"
                autoComplete="email"
                maxLength={contactLengths.email}
                {...bound(field, t('wrong.email'))}
              />
            )}
          </form.Field>
        </div>
        {asksOrganisation(topic) && (
          <form.Field name="organisation">
            {(field) => (
              <TextField
                label={t('organisation')}
                optional
                autoComplete="organization"
                maxLength={contactLengths.organisation}
                {...bound(field)}
              />
            )}
          </form.Field>
        )}
        <form.Field name="body">
          {(field) => (
            <TextArea
              label={t('body')}
              hint={t(`hints.${topic}`)}
              rows={6}
              maxLength={contactLengths.body}
              {...bound(field, t('wrong.body'))}
            />
          )}
        </form.Field>
        <form.Subscribe selector={({ values }) => contactLengths.body - values.body.length}>
          {(left) =>
            left <= fewLeft && (
              <p role="status" className="-mt-3 text-[0.9375rem] text-ink-soft">
                {t('left', { count: left })}
              </p>
            )
          }
        </form.Subscribe>
        {/* Programs that fill in everything are told by it; nobody sees it, and it is in no one's way on a keyboard. */}
        <form.Field name="website">
          {(field) => (
            <label hidden>
              {t('trap')}
              <input
                tabIndex={-1}
                autoComplete="off"
                name="website"
                value={field.state.value}
                onChange={(event) => field.handleChange(event.target.value)}
              />
            </label>
          )}
        </form.Field>
        <div className="flex flex-col gap-3">
          <form.Submit look="main" className="min-h-12 sm:self-start">
            {t('send')}
          </form.Submit>
          <p className="text-[0.9375rem] text-ink-soft">{t('privacy')}</p>
        </div>
      </form.Frame>
    </form.AppForm>
  );
}
