import { useTranslations } from 'use-intl/react';
import * as z from 'zod';
import { businessKinds, siteLengths } from '../../../contract/sites.ts';
import { bound } from '../../kit/forms/bound.ts';
import { ChoiceGroup } from '../../kit/forms/choice-group.tsx';
import { TextField } from '../../kit/forms/text-field.tsx';
import { useEntryForm } from '../../kit/forms/use-entry-form.ts';
import { changeDraft, useDraft } from './draft.ts';

const kindSchema = z.enum(businessKinds);
const schema = z.object({
  name: z.string().trim().min(1).max(siteLengths.businessName),
  kind: kindSchema.nullable().pipe(kindSchema),
});

/** What the place is called and what it is. */
export function NameStep({ onDone }: { onDone: () => void }) {
  const t = useTranslations('begin');
  const studio = useTranslations('studio');
  const { name, kind } = useDraft();
  const form = useEntryForm({ entry: { name, kind }, schema, onEntry: changeDraft, send: onDone });
  return (
    <form.AppForm>
      <form.Frame className="flex flex-col gap-6">
        <form.Field name="name">
          {(field) => (
            <TextField
              label={t('name.name')}
              hint={t('name.nameHint')}
              autoComplete="organization"
              maxLength={siteLengths.businessName}
              {...bound(field, t('name.nameWrong'))}
            />
          )}
        </form.Field>
        <form.Field name="kind">
          {(field) => (
            <ChoiceGroup
              legend={t('name.kind')}
              choices={businessKinds.map((value) => ({ value, label: studio(`kind.${value}`) }))}
              {...bound(field, t('name.kindWrong'))}
            />
          )}
        </form.Field>
        <form.Submit look="main" large>
          {t('template.next')}
        </form.Submit>
      </form.Frame>
    </form.AppForm>
  );
}
