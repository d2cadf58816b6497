import { Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { siteLengths } from '../../../../contract/sites.ts';
import { SelectField } from '../../../kit/forms/select-field.tsx';
import { Button } from '../../../kit/ui/button.tsx';
import { EmptyState } from '../../../kit/ui/empty-state.tsx';
import { setEdit } from '../../content/set-field.ts';
import { TextsField } from '../../fields/texts-field.tsx';
import { placeAtEnd } from '../../order/move-edits.ts';
import { childrenOf } from '../menu-rows.ts';
import { Pane } from '../parts/pane.tsx';
import { useEdit, useMenuRows, useMenuWords } from '../use-menu.ts';
import { useGo } from '../use-place.ts';
import { useRemove } from '../use-remove.ts';
import { useSet } from '../use-set.ts';

/** The form of a category: what it is called, which menu it is on. */
export function CategoryPanel({ id }: { id: string }) {
  const t = useTranslations('studioMenu');
  const did = useTranslations('studioMenu.did');
  const go = useGo();
  const rows = useMenuRows();
  const edit = useEdit();
  const set = useSet('menu_categories');
  const remove = useRemove();
  const { languages, nameOf } = useMenuWords();
  const menu = rows.menus.find((one) => childrenOf(rows.categories, one.id).some((each) => each.id === id));
  const category = menu && childrenOf(rows.categories, menu.id).find((one) => one.id === id);
  const back = { label: t('back'), go: () => go(menu ? { menu: menu.id } : {}) };
  if (category === undefined)
    return (
      <Pane title={t('gone.title')} back={back}>
        <EmptyState title={t('gone.category')} />
      </Pane>
    );
  const name = nameOf(category);
  const what = did('changed', { name });
  const moveTo = (menuId: string) =>
    edit(
      [
        setEdit('menu_categories', id, ['menuId'], category.menuId, menuId),
        setEdit(
          'menu_categories',
          id,
          ['position'],
          category.position,
          placeAtEnd(childrenOf(rows.categories, menuId)),
        ),
      ],
      did('moved', { name }),
    );
  return (
    <Pane title={name} back={back}>
      <TextsField
        label={t('category.name')}
        value={category.name}
        languages={languages}
        longest={siteLengths.name}
        onText={(language, text) => set(category, what, [['name', language], text])}
      />
      <TextsField
        label={t('category.description')}
        hint={t('category.descriptionHint')}
        value={category.description}
        languages={languages}
        longest={siteLengths.description}
        rows={2}
        onText={(language, text) => set(category, what, [['description', language], text])}
      />
      {rows.menus.length > 1 && (
        <SelectField
          label={t('category.menu')}
          value={category.menuId}
          options={rows.menus.map((one) => ({ value: one.id, label: nameOf(one) }))}
          onValue={moveTo}
        />
      )}
      <Button
        look="danger"
        className="self-start"
        onClick={() => {
          remove('menu_categories', id, name);
          back.go();
        }}
      >
        <Trash2 aria-hidden className="size-5" />
        {t('category.remove', { count: childrenOf(rows.items, id).length })}
      </Button>
    </Pane>
  );
}
