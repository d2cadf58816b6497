import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { type MenuLanguage, siteLengths } from '../../../contract/sites.ts';
import { TextField } from '../../kit/forms/text-field.tsx';
import { useLocale } from '../../kit/text/i18n.tsx';
import { useLanguageName } from '../words/language-name.ts';

/** What a photo shows, by language; one may be missing. */
export type PhotoTexts = Partial<Record<MenuLanguage, string>>;

type PhotoTextProps = {
  value: PhotoTexts;
  /** Of the page, its own first. */
  languages: readonly MenuLanguage[];
  onValue: (value: PhotoTexts) => void;
};

/** What a photo shows, for whoever does not see it, with a reminder of the languages in which that is not said. */
export function PhotoText({ value, languages, onValue }: PhotoTextProps) {
  const t = useTranslations('photos.text');
  const locale = useLocale();
  const nameOf = useLanguageName();
  const missing = languages.filter((language) => (value[language] ?? '').trim() === '');
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (
    <div className="flex flex-col gap-3">
      {languages.map((language, index) => (
        <TextField
          key={language}
          label={t('label', { language: nameOf(language) })}
          {...(index === 0 && { hint: t('hint') })}
          lang={language}
          maxLength={siteLengths.description}
          value={value[language] ?? ''}
          onValue={(text) => onValue({ ...value, [language]: text })}
        />
      ))}
      {missing.length > 0 && (
        <p role="status" className="flex items-start gap-1.5 text-[0.9375rem] text-ink-soft">
          <CircleAlert aria-hidden className="mt-0.5 size-4.5 shrink-0 text-accent" />
          {t('missing', { languages: list.format(missing.map(nameOf)) })}
        </p>
      )}
    </div>
  );
}
