import { useId } from 'react';
import type { MenuLanguage } from '../../../contract/sites.ts';
import { controlClass, FieldError } from '../../kit/forms/field.tsx';
import { classNames } from '../../kit/ui/class-names.ts';
import { useLanguageName } from '../words/language-name.ts';
import { useDraft } from './use-draft.ts';

type Texts = Readonly<Partial<Record<MenuLanguage, string>>>;

interface TextsFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with the text in the first language. */
  readonly error?: string | undefined;
  readonly value: Texts;
  /** Those of the business, its own first: a control for each. */
  readonly languages: readonly MenuLanguage[];
  /** UTF-16 units in each language, at most. */
  readonly longest: number;
  /** More than one: paragraphs. */
  readonly rows?: number;
  /** Gets what is typed, without blanks around it; null when nothing is left. */
  readonly onText: (language: MenuLanguage, text: string | null) => void;
  /** The control in the first language gets the focus when it appears. */
  readonly autoFocus?: boolean;
}

/** One text in every language of a business: a control each, marked with its language for screen readers and spelling. */
export function TextsField({ label, hint, error, languages, ...texts }: TextsFieldProps) {
  const id = useId();
  const [only] = languages.length === 1 ? languages : [];
  return (
    <fieldset aria-labelledby={`${id}-label`} className="flex min-w-0 flex-col gap-1.5">
      <p id={`${id}-label`} className="font-semibold">
        {label}
      </p>
      {hint && (
        <p id={`${id}-hint`} className="text-[0.9375rem] text-ink-soft">
          {hint}
        </p>
      )}
      {languages.map((language, at) => (
        <TextInLanguage
          key={language}
          {...texts}
          label={label}
          language={language}
          isOnly={language === only}
          autoFocus={at === 0 && (texts.autoFocus ?? false)}
          describedBy={[hint && `${id}-hint`, at === 0 && error && `${id}-error`].filter(Boolean).join(' ')}
          isWrong={at === 0 && error !== undefined}
        />
      ))}
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}

type TextInLanguageProps = Pick<TextsFieldProps, 'label' | 'value' | 'longest' | 'rows' | 'onText'> & {
  language: MenuLanguage;
  isOnly: boolean;
  autoFocus: boolean;
  describedBy: string;
  isWrong: boolean;
};

function TextInLanguage(props: TextInLanguageProps) {
  const { label, value, longest, rows = 1, onText, language, isOnly } = props;
  const { text, type } = useDraft({
    value: value[language] ?? '',
    write: (kept) => kept,
    read: (typed) => typed.trim(),
    onValue: (said) => onText(language, said === '' ? null : said),
  });
  const name = useLanguageName()(language);
  const control = {
    lang: language,
    value: text,
    maxLength: longest,
    autoComplete: 'off',
    'aria-label': isOnly ? label : `${label}, ${name}`,
    'aria-describedby': props.describedBy || undefined,
    'aria-invalid': props.isWrong || undefined,
    // Only where a person has just asked for the form that it is in.
    autoFocus: props.autoFocus,
    onChange: (event: { target: { value: string } }) => type(event.target.value),
  };
  return (
    <div className="relative">
      {rows > 1 ? (
        <textarea
          {...control}
          rows={rows}
          className={classNames(controlClass, 'field-sizing-content resize-none', !isOnly && 'pr-12')}
        />
      ) : (
        <input {...control} className={classNames(controlClass, !isOnly && 'pr-12')} />
      )}
      {!isOnly && (
        <span
          aria-hidden
          title={name}
          className="pointer-events-none absolute top-3 right-3 text-[0.8125rem] font-semibold text-ink-soft uppercase"
        >
          {language}
        </span>
      )}
    </div>
  );
}
