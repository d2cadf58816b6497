import { Link } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { siteLengths } from '../../../../contract/sites.ts';
import { CheckField } from '../../../kit/forms/check-field.tsx';
import { SelectField } from '../../../kit/forms/select-field.tsx';
import { Button } from '../../../kit/ui/button.tsx';
import { EmptyState } from '../../../kit/ui/empty-state.tsx';
import { textLinkClass } from '../../../kit/ui/text-link-class.ts';
import { setEdit } from '../../content/set-field.ts';
import { useContent } from '../../content/use-content.ts';
import { TextsField } from '../../fields/texts-field.tsx';
import { placeAtEnd } from '../../order/move-edits.ts';
import { childrenOf, type PlacedItem, placedItems } from '../menu-rows.ts';
import { Pane } from '../parts/pane.tsx';
import { useEdit, useMenuRows, useMenuWords } from '../use-menu.ts';
import { useGo } from '../use-place.ts';
import { useRemove } from '../use-remove.ts';
import { useSet } from '../use-set.ts';
import { AllergensOfDish } from './allergens-of-dish.tsx';
import { DietsField } from './diets-field.tsx';
import { DishGroups } from './dish-groups.tsx';
import { DishPhoto } from './dish-photo.tsx';
import { SizesField } from './sizes-field.tsx';

/** The form of a dish. What is typed is kept at once. `field`: the part that it was opened for. */
export function DishPanel({ id, field }: { id: string; field: string | undefined }) {
  const t = useTranslations('studioMenu');
  const go = useGo();
  const rows = useMenuRows();
  const placed = placedItems(rows).find(({ item }) => item.id === id);
  const back = { label: t('back'), go: () => go(placed ? { menu: placed.menu.id } : {}) };
  if (placed === undefined)
    return (
      <Pane title={t('gone.title')} back={back}>
        <EmptyState title={t('gone.dish')} />
      </Pane>
    );
  return <DishForm {...placed} field={field} back={back} />;
}

/** A part of the form; the one that is asked for is scrolled to, and its first control has the focus. */
function Part({ title, isAsked, children }: { title: string; isAsked: boolean; children: ReactNode }) {
  const id = useId();
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    part.current?.scrollIntoView({ block: 'start' });
    part.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, [isAsked]);
  return (
    <section ref={part} aria-labelledby={id} className="flex flex-col gap-4 border-t border-line pt-5">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}

type DishFormProps = PlacedItem & {
  field: string | undefined;
  back: { label: string; go: () => void };
};

function DishForm({ category, item, field, back }: DishFormProps) {
  const t = useTranslations('studioMenu.dish');
  const did = useTranslations('studioMenu.did');
  const { languages, nameOf } = useMenuWords();
  const rows = useMenuRows();
  const edit = useEdit();
  const set = useSet('menu_items');
  const remove = useRemove();
  const businessId = useContent(({ content }) => content.business.id);
  const isSoldOut = useContent(({ content }) => Object.hasOwn(content.live.soldOut, item.id));
  const name = nameOf(item);
  const changed = did('changed', { name });
  const moveTo = (categoryId: string) => {
    const position = placeAtEnd(childrenOf(rows.items, categoryId));
    edit(
      [
        setEdit('menu_items', item.id, ['categoryId'], item.categoryId, categoryId),
        setEdit('menu_items', item.id, ['position'], item.position, position),
      ],
      did('moved', { name }),
    );
  };
  const categories = rows.menus.flatMap((one) =>
    childrenOf(rows.categories, one.id).map((each) => ({
      value: each.id,
      label: rows.menus.length > 1 ? `${nameOf(one)} · ${nameOf(each)}` : nameOf(each),
    })),
  );
  return (
    <Pane title={name} back={back}>
      <TextsField
        label={t('name')}
        value={item.name}
        languages={languages}
        longest={siteLengths.name}
        autoFocus={field === 'name'}
        onText={(language, text) => set(item, changed, [['name', language], text])}
      />
      <TextsField
        label={t('description')}
        hint={t('descriptionHint')}
        value={item.description}
        languages={languages}
        longest={siteLengths.description}
        rows={2}
        autoFocus={field === 'description'}
        onText={(language, text) => set(item, changed, [['description', language], text])}
      />
      <Part title={t('price')} isAsked={field === 'sizes'}>
        <SizesField item={item} sizes={childrenOf(rows.sizes, item.id)} />
      </Part>
      <Part title={t('photo')} isAsked={field === 'photo' || field === 'photoId' || field === 'photoText'}>
        <DishPhoto item={item} />
      </Part>
      <Part title={t('allergens')} isAsked={field === 'allergens'}>
        <AllergensOfDish item={item} rows={rows} />
      </Part>
      <Part title={t('diets')} isAsked={field === 'diets'}>
        <DietsField value={item.diets} onValue={(diets) => set(item, changed, [['diets'], diets])} />
      </Part>
      <Part title={t('addons')} isAsked={field === 'addonGroups'}>
        <DishGroups item={item} rows={rows} />
      </Part>
      <Part title={t('more')} isAsked={false}>
        <SelectField label={t('category')} value={category.id} options={categories} onValue={moveTo} />
        <CheckField
          label={t('highlighted')}
          value={item.highlighted}
          onValue={(value) => set(item, changed, [['highlighted'], value])}
        />
        <p className="flex flex-wrap items-center gap-x-2">
          {t(isSoldOut ? 'soldOut' : 'available')}
          <Link to="/studio/$businessId" params={{ businessId }} className={textLinkClass('onLine')}>
            {t('live')}
          </Link>
        </p>
        <Button
          look="danger"
          className="self-start"
          onClick={() => {
            remove('menu_items', item.id, name);
            back.go();
          }}
        >
          <Trash2 aria-hidden className="size-5" />
          {t('remove')}
        </Button>
      </Part>
    </Pane>
  );
}
