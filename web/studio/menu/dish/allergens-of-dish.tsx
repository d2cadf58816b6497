import { useTranslations } from 'use-intl/react';
import { siteLengths } from '../../../../contract/sites.ts';
import { TextsField } from '../../fields/texts-field.tsx';
import { AllergensField } from '../allergens/allergens-field.tsx';
import type { AllergenChanges, AllergensSaid } from '../allergens/allergens-said.ts';
import { CopyAllergens } from '../allergens/copy-allergens.tsx';
import { DeclareRest } from '../allergens/declare-rest.tsx';
import { replacing } from '../allergens/replacing.ts';
import type { ItemRow, MenuRows } from '../menu-rows.ts';
import { useMenuWords } from '../use-menu.ts';
import { useSet } from '../use-set.ts';

/** What is said of a dish's allergens, and the quick ways to say it. */
export function AllergensOfDish({ item, rows }: { item: ItemRow; rows: MenuRows }) {
  const t = useTranslations('studioMenu.dish');
  const did = useTranslations('studioMenu.did');
  const { languages, nameOf } = useMenuWords();
  const set = useSet('menu_items');
  const name = nameOf(item);
  const what = did('allergens', { name });
  const said: AllergensSaid = item.allergens;
  const change = (changes: AllergenChanges) =>
    set(item, what, ...Object.entries(changes).map(([one, state]) => [['allergens', one], state] as const));
  return (
    <>
      <p className="max-w-prose text-[0.9375rem] text-ink-soft">{t('allergensText')}</p>
      <div className="flex flex-wrap gap-2">
        <CopyAllergens itemId={item.id} rows={rows} onCopy={(other) => change(replacing(said, other))} />
        <DeclareRest name={name} value={said} onChange={change} />
      </div>
      <AllergensField value={said} onChange={change} />
      <TextsField
        label={t('allergenNote')}
        hint={t('allergenNoteHint')}
        value={item.allergenNote}
        languages={languages}
        longest={siteLengths.description}
        onText={(language, text) => set(item, what, [['allergenNote', language], text])}
      />
    </>
  );
}
