import { useTranslations } from 'use-intl/react';
import { PhotoField } from '../../photos/photo-field.tsx';
import type { FieldChange } from '../field-change.ts';
import type { ItemRow } from '../menu-rows.ts';
import { useMenuWords } from '../use-menu.ts';
import { useSet } from '../use-set.ts';

/** The photo of a dish and what it shows. */
export function DishPhoto({ item }: { item: ItemRow }) {
  const t = useTranslations('studioMenu.dish');
  const did = useTranslations('studioMenu.did');
  const { languages, nameOf } = useMenuWords();
  const set = useSet('menu_items');
  return (
    <PhotoField
      label={t('photo')}
      slot={item.id}
      value={item.photoId === null ? null : { id: item.photoId, text: item.photoText }}
      onChange={(photo) => {
        const texts = languages.map(
          (language): FieldChange => [['photoText', language], photo?.text[language] || null],
        );
        set(item, did('changed', { name: nameOf(item) }), [['photoId'], photo?.id ?? null], ...texts);
      }}
    />
  );
}
