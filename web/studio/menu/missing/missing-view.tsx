import { useId, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { type MenuLanguage, siteLengths } from '../../../../contract/sites.ts';
import { ChoiceGroup } from '../../../kit/forms/choice-group.tsx';
import { controlClass } from '../../../kit/forms/field.tsx';
import { EmptyState } from '../../../kit/ui/empty-state.tsx';
import { setEdit } from '../../content/set-field.ts';
import { useLanguageName } from '../../words/language-name.ts';
import { Near } from '../list/near.tsx';
import { Pane } from '../parts/pane.tsx';
import { useEdit, useMenuRows, useMenuWords } from '../use-menu.ts';
import { useGo } from '../use-place.ts';
import { type MissingText, missingTexts } from './missing-texts.ts';

/** Texts that are drawn together when they come near. */
const portion = 30;
const rowHeight = 120;

const keyOf = ({ id, field, language }: MissingText): string => `${id} ${field} ${language}`;

/** What has no text in one of the languages, each with the place to write it. One that is written stays in the list until it is left. */
export function MissingView() {
  const t = useTranslations('studioMenu');
  const languageName = useLanguageName();
  const go = useGo();
  const rows = useMenuRows();
  const { languages } = useMenuWords();
  // As it was when the list was opened: what is written does not vanish under the hands of who writes.
  const [listed] = useState(() => missingTexts(rows, languages));
  const open = useMemo(() => new Set(missingTexts(rows, languages).map(keyOf)), [rows, languages]);
  const [language, setLanguage] = useState<MenuLanguage | null>(() => listed[0]?.language ?? null);
  const shown = listed.filter((one) => one.language === language);
  const portions = Array.from({ length: Math.ceil(shown.length / portion) }, (_, at) => ({
    from: at * portion,
    part: shown.slice(at * portion, (at + 1) * portion),
  }));
  const countOf = (of: MenuLanguage) =>
    listed.filter((one) => one.language === of && open.has(keyOf(one))).length;
  const lacking = languages.filter((one) => listed.some((text) => text.language === one));
  return (
    <Pane title={t('missing.title')} back={{ label: t('back'), go: () => go({}) }}>
      <p className="max-w-prose text-ink-soft">{t('missing.text')}</p>
      {lacking.length > 1 && (
        <ChoiceGroup
          legend={t('missing.language')}
          value={language}
          onValue={setLanguage}
          choices={lacking.map((one) => ({ value: one, label: languageName(one) }))}
        />
      )}
      {language === null ? (
        <EmptyState title={t('missing.none')} />
      ) : (
        <p role="status" className="font-semibold">
          {t('missing.count', { count: countOf(language), language: languageName(language) })}
        </p>
      )}
      <ol key={language} className="flex flex-col divide-y divide-line">
        {portions.map(({ from, part }) => (
          <Near key={from} height={part.length * rowHeight} isNow={from === 0}>
            {() => part.map((text) => <MissingRow key={keyOf(text)} text={text} />)}
          </Near>
        ))}
      </ol>
    </Pane>
  );
}

function MissingRow({ text }: { text: MissingText }) {
  const id = useId();
  const t = useTranslations('studioMenu.missing');
  const did = useTranslations('studioMenu.did');
  const edit = useEdit();
  const { nameOf } = useMenuWords();
  const { table, field, language, source, sourceLanguage, of } = text;
  const [draft, setDraft] = useState('');
  const longest = field === 'name' ? siteLengths.name : siteLengths.description;
  const name = nameOf({ name: of });
  const write = (typed: string) => {
    setDraft(typed);
    const [was, said] = [draft.trim() || null, typed.trim() || null];
    if (was !== said) edit([setEdit(table, text.id, [field, language], was, said)], did('changed', { name }));
  };
  const control = {
    id,
    lang: language,
    value: draft,
    maxLength: longest,
    autoComplete: 'off',
    onChange: ({ target }: { target: { value: string } }) => write(target.value),
    className: `${controlClass} field-sizing-content resize-none`,
  };
  return (
    <li style={{ minHeight: rowHeight }} className="flex flex-col gap-1.5 py-3">
      <label htmlFor={id} className="text-[0.9375rem] text-ink-soft">
        {t(`field.${text.kind}`, { name })}
      </label>
      <p lang={sourceLanguage} className="font-semibold wrap-anywhere">
        {source}
      </p>
      {field === 'name' ? <input {...control} /> : <textarea {...control} rows={2} />}
    </li>
  );
}
