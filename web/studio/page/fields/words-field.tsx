import { useTranslations } from 'use-intl/react';
import { siteLengths } from '../../../../contract/sites.ts';
import { TextArea } from '../../../kit/forms/text-area.tsx';
import { TextField } from '../../../kit/forms/text-field.tsx';
import { valueAt } from '../../content/json-value.ts';
import { useContent } from '../../content/use-content.ts';
import { useLanguageName } from '../../words/language-name.ts';
import { useConfiguration, useWorkspace } from '../../workspace/workspace-context.ts';
import { FieldSpot } from './field-spot.tsx';
import { useField } from './use-field.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

type WordsFieldProps = {
  /** Below the content of the page: `['hero', 'title']`. */
  path: readonly string[];
  label: string;
  hint?: string;
  size?: 'line' | 'sentences' | 'text';
};

const most = { line: siteLengths.name, sentences: siteLengths.description, text: siteLengths.text } as const;

/** A text of the page in the language that is written in; what it says in another is shown while it is missing. */
export function WordsField({ path, label, hint, size = 'line' }: WordsFieldProps) {
  const t = useTranslations('page');
  const { language } = useWorkspace();
  const configuration = useConfiguration();
  const languages = useContent((store) => store.content.business.languages);
  const languageName = useLanguageName();
  const whole = ['content', ...path];
  const said = (other: string) => text(valueAt(configuration, [...whole, other]));
  const { isComplete: _, ...control } = useField(
    { table: 'configurations', id: configuration.id, path: [...whole, language], what: label },
    said(language),
  );
  const other = languages.find((one) => one !== language && said(one) !== '');
  const missing =
    control.value === '' && other
      ? t('missingHere', { language: languageName(other), text: said(other) })
      : undefined;
  const props = {
    label,
    ...((missing ?? hint) && { hint: missing ?? hint }),
    ...control,
    lang: language,
    maxLength: most[size],
  };
  return (
    <FieldSpot field={whole.join('.')}>
      {size === 'line' ? <TextField {...props} /> : <TextArea {...props} rows={size === 'text' ? 6 : 2} />}
    </FieldSpot>
  );
}
