import { useTranslations } from 'use-intl/react';
import type { MenuLanguage } from '../../../contract/sites.ts';
import { classNames } from '../../kit/ui/class-names.ts';
import { useContent } from '../content/use-content.ts';
import { useLanguageName } from '../words/language-name.ts';
import { useWorkspace } from './workspace-context.ts';

/** The language that is written in, and shown beside; how many texts each lacks. Nothing where there is one language. */
export function LanguageChoice({ missingOf }: { missingOf: (language: MenuLanguage) => number }) {
  const t = useTranslations('workspace');
  const languages = useContent((store) => store.content.business.languages);
  const { language, setLanguage } = useWorkspace();
  const languageName = useLanguageName();
  if (languages.length < 2) return null;
  return (
    <div role="radiogroup" aria-label={t('writeIn')} className="mt-3 flex flex-wrap gap-1.5">
      {languages.map((one) => {
        const missing = missingOf(one);
        return (
          <label
            key={one}
            className={classNames(
              'inline-flex min-h-11 items-center gap-2 rounded-full border border-edge px-4 font-semibold first-letter:uppercase',
              'has-checked:border-primary has-checked:bg-primary-soft has-checked:text-primary',
              'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary',
            )}
          >
            <input
              type="radio"
              name="written-language"
              className="sr-only"
              checked={one === language}
              onChange={() => setLanguage(one)}
            />
            <span className="first-letter:uppercase">{languageName(one)}</span>
            {missing > 0 && (
              <span className="rounded-full bg-sunken px-2 text-[0.875rem] text-ink">
                <span aria-hidden>{missing}</span>
                <span className="sr-only">{t('missingTexts', { count: missing })}</span>
              </span>
            )}
          </label>
        );
      })}
    </div>
  );
}
