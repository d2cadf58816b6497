import { useStore } from '@tanstack/react-form';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { species } from '../../../contract/consults.ts';
import type { Attachment } from '../../../contract/files.ts';
import { locales, longestDisplayName } from '../../../contract/people.ts';
import { applicationBounds } from '../../../contract/vets.ts';
import { wholeContentSchema } from '../../../worker/consults/vets/application.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { bound } from '../../kit/forms/bound.ts';
import { CheckGroup } from '../../kit/forms/check-group.tsx';
import { TextArea } from '../../kit/forms/text-area.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { Button } from '../../kit/ui/button.tsx';
import { type ApplicationContent, emptyLicence } from './application.ts';
import { ApplicationTurns } from './application-turns.ts';
import { DocumentsField } from './documents-field.tsx';
import { keptApplication } from './kept-application.ts';
import { LicenceFields } from './licence-fields.tsx';
import { useApplication } from './use-application.ts';
import { wrongLicences } from './wrong-licences.ts';

type ApplicationFormProps = {
  userId: string;
  /** The version that is changed; null: a new one. */
  version: number | null;
  content: ApplicationContent;
  documents: readonly Attachment[];
  onSent: () => void;
};

/** An application as its person writes it. What is typed is kept on the device with each key, and at the Worker when it is saved, a document arrives or it is sent. */
export function ApplicationForm({ userId, version, content, documents, onSent }: ApplicationFormProps) {
  const t = useTranslations('vets.apply');
  const pet = useTranslations('pet');
  const problemText = useProblemText();
  const { save, send } = useApplication();
  const [kept] = useState(() => keptApplication(userId));
  const [arrived, setArrived] = useState<readonly Attachment[]>([]);
  const [turns] = useState(() => new ApplicationTurns(version));
  const form = useEntryForm({
    entry: content,
    schema: wholeContentSchema,
    onEntry: (typed) => kept.change({ version: turns.version, content: typed }),
    fieldOf: (path) => /^content\.(?<field>\w+)/.exec(path)?.groups?.field ?? null,
    async send(whole) {
      await turns.next((at) => send.mutateAsync({ content: whole, version: at }));
      kept.clear();
      toast(t('sent'));
      onSent();
    },
  });
  const keep = async (typed: ApplicationContent) => {
    await turns.next((at) => save.mutateAsync({ content: typed, version: at }));
    kept.clear();
  };
  const take = (files: readonly Attachment[]) => {
    setArrived((known) => [...known, ...files]);
    const { documents: before } = form.state.values;
    const added = files.map(
      ({ id }) => ({ fileId: id, kind: before.length === 0 ? 'licence' : 'other' }) as const,
    );
    form.setFieldValue('documents', [...before, ...added]);
    void keep({ ...form.state.values, documents: [...before, ...added] }).catch(() => undefined);
  };
  const wrong = useStore(form.store, ({ errorMap }) => wrongLicences(errorMap.onDynamic));
  return (
    <form.AppForm>
      <form.Frame className="flex flex-col gap-7" safe={t('safe')}>
        <form.Field name="displayName">
          {(field) => (
            <TextField
              label={t('displayName')}
              hint={t('displayNameHint')}
              autoComplete="name"
              maxLength={longestDisplayName}
              {...bound(field, t('wrong.displayName'))}
            />
          )}
        </form.Field>
        <form.Field name="about">
          {(field) => (
            <TextArea
              label={t('about')}
              hint={t('aboutHint')}
              rows={4}
              maxLength={applicationBounds.about}
              {...bound(field, t('wrong.about'))}
            />
          )}
        </form.Field>
        <form.Field name="species">
          {(field) => (
            <CheckGroup
              legend={t('species')}
              choices={species.map((value) => ({ value, label: pet(`speciesNames.${value}`) }))}
              {...bound(field, t('wrong.one'))}
            />
          )}
        </form.Field>
        <form.Field name="languages">
          {(field) => (
            <CheckGroup
              legend={t('languages')}
              choices={locales.map((value) => ({ value, label: t(`language.${value}`) }))}
              {...bound(field, t('wrong.one'))}
            />
          )}
        </form.Field>
        <form.Field name="licences">
          {({ state: { value }, handleChange }) => (
            <section aria-labelledby="licences" className="flex flex-col gap-4">
              <h2 id="licences" className="text-lg">
                {t('licences')}
              </h2>
              {value.map((licence, index) => (
                <LicenceFields
                  // biome-ignore lint/suspicious/noArrayIndexKey: a licence that is being written has no name but its place
                  key={index}
                  number={index + 1}
                  value={licence}
                  errors={Object.fromEntries(
                    (wrong.get(index) ?? []).map((name) => [name, t(`wrong.${name}`)]),
                  )}
                  onValue={(changed) => handleChange(value.with(index, changed))}
                  onRemove={value.length === 1 ? null : () => handleChange(value.toSpliced(index, 1))}
                />
              ))}
              {value.length < applicationBounds.licences && (
                <Button className="self-start" onClick={() => handleChange([...value, emptyLicence])}>
                  {t('addLicence')}
                </Button>
              )}
            </section>
          )}
        </form.Field>
        <form.Field name="documents">
          {(field) => (
            <DocumentsField
              userId={userId}
              known={[...documents, ...arrived]}
              onArrived={take}
              {...bound(field, t('wrong.documents'))}
            />
          )}
        </form.Field>
        <div className="flex flex-col gap-3 sm:flex-row-reverse sm:justify-end">
          <form.Submit look="main" large>
            {t('send')}
          </form.Submit>
          <Button
            large
            busy={save.isPending}
            onClick={() =>
              void keep(form.state.values).then(
                () => toast(t('saved')),
                (error: unknown) => toast.error(problemText(error)),
              )
            }
          >
            {t('save')}
          </Button>
        </div>
      </form.Frame>
    </form.AppForm>
  );
}
