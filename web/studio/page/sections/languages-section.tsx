import { ArrowUp, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { type MenuLanguage, menuLanguages, siteLimits } from '../../../../contract/sites.ts';
import { SelectField } from '../../../kit/forms/select-field.tsx';
import { IconButton } from '../../../kit/ui/icon-button.tsx';
import { setEdit } from '../../content/set-field.ts';
import { useContent } from '../../content/use-content.ts';
import { useLanguageName } from '../../words/language-name.ts';
import { FactsFrame } from '../fields/facts-frame.tsx';
import { FieldSpot } from '../fields/field-spot.tsx';

/** The languages of the page and its menu, the place's own first. Taking one away loses none of its texts. */
export function LanguagesSection() {
  const t = useTranslations('page.languages');
  const { id, languages } = useContent((store) => store.content.business);
  const edit = useContent((store) => store.edit);
  const languageName = useLanguageName();
  const set = (list: readonly MenuLanguage[]) =>
    edit([setEdit('businesses', id, ['languages'], languages, list)], t('what'));
  const others = menuLanguages.filter((one) => !languages.includes(one));
  return (
    <FactsFrame>
      <p className="text-[0.9375rem] text-ink-soft">{t('hint')}</p>
      <FieldSpot field="languages">
        <ul className="divide-y divide-line border-y border-line">
          {languages.map((one, at) => (
            <li key={one} className="flex min-h-12 items-center gap-2">
              <span className="flex-1 first-letter:uppercase">
                {languageName(one)}
                {at === 0 && <span className="text-ink-soft"> · {t('own')}</span>}
              </span>
              {at > 0 && (
                <IconButton
                  label={t('first', { language: languageName(one) })}
                  onClick={() => set([one, ...languages.filter((other) => other !== one)])}
                >
                  <ArrowUp aria-hidden className="size-5" />
                </IconButton>
              )}
              {languages.length > 1 && (
                <IconButton
                  label={t('remove', { language: languageName(one) })}
                  onClick={() => set(languages.filter((other) => other !== one))}
                >
                  <Trash2 aria-hidden className="size-5" />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      </FieldSpot>
      {others.length > 0 && languages.length < siteLimits.languages && (
        <SelectField
          label={t('add')}
          value=""
          onValue={(value) => {
            const added = others.find((one) => one === value);
            if (added) set([...languages, added]);
          }}
          options={[
            { value: '', label: t('choose') },
            ...others.map((value) => ({ value, label: languageName(value) })),
          ]}
        />
      )}
    </FactsFrame>
  );
}
