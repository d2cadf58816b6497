import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Species } from '../../../contract/consults.ts';
import type { NotePart } from '../../../contract/notes.ts';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { noteTemplates } from './templates/note-templates.ts';

type TemplateSelectProps = {
  species: Species;
  onTemplate: (template: { id: string; parts: Readonly<Record<NotePart, string>> }) => void;
};

/** Questions by complaint, in the vet's language: what to ask, to measure and to think of. */
export function TemplateSelect({ species, onTemplate }: TemplateSelectProps) {
  const t = useTranslations('care.note');
  const locale = useLocale();
  const [chosen, setChosen] = useState('');
  const fitting = noteTemplates.filter((one) => one.species.includes(species));
  const template = fitting.find(({ id }) => id === chosen);
  return (
    <div className="flex flex-col gap-2">
      <SelectField
        label={t('template')}
        hint={t('templateHint')}
        value={chosen}
        onValue={setChosen}
        options={[
          { value: '', label: t('noTemplate') },
          ...fitting.map((one) => ({ value: one.id, label: one.name[locale] })),
        ]}
      />
      {template && (
        <>
          {template.sources.length > 0 && (
            <p className="text-[0.875rem] text-ink-soft">
              {t('sources', { list: template.sources.join('; ') })}
            </p>
          )}
          <Button
            onClick={() => {
              onTemplate({ id: template.id, parts: template[locale] });
              setChosen('');
            }}
          >
            {t('useTemplate')}
          </Button>
        </>
      )}
    </div>
  );
}
