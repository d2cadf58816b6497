import { useTranslations } from 'use-intl/react';
import { useLocale } from '../text/i18n.tsx';
import { chooseLocale, type Locale } from '../text/locale.ts';
import { classNames } from './class-names.ts';

const languages: { locale: Locale; short: string; name: string }[] = [
  { locale: 'es', short: 'ES', name: 'Español' },
  { locale: 'en', short: 'EN', name: 'English' },
];

/** Two buttons, each named in its own language. `onChoose` runs after the change (to keep it in a profile, say). */
export function LanguageSwitch({ onChoose }: { onChoose?: (locale: Locale) => void }) {
  const t = useTranslations('kit');
  const locale = useLocale();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; this is a pair of buttons anywhere on a page
    <div role="group" aria-label={t('language')} className="inline-flex">
      {languages.map((language) => (
        <button
          key={language.locale}
          type="button"
          lang={language.locale}
          aria-label={`${language.short}, ${language.name}`}
          aria-pressed={language.locale === locale}
          className={classNames(
            'min-h-11 min-w-11 rounded-card px-2 text-[0.9375rem] font-semibold transition-colors',
            language.locale === locale
              ? 'text-ink underline decoration-2 underline-offset-6'
              : 'text-ink-soft',
          )}
          onClick={() => {
            chooseLocale(language.locale);
            onChoose?.(language.locale);
          }}
        >
          {language.short}
        </button>
      ))}
    </div>
  );
}
