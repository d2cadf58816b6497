import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { siteLengths, siteLimits } from '../../../../contract/sites.ts';
import { CheckField } from '../../../kit/forms/check-field.tsx';
import { controlClass } from '../../../kit/forms/field.tsx';
import { Button } from '../../../kit/ui/button.tsx';
import { EmptyState } from '../../../kit/ui/empty-state.tsx';
import { Near } from '../list/near.tsx';
import type { MenuRows } from '../menu-rows.ts';
import { LimitNote } from '../parts/limit-note.tsx';
import { useMenuWords } from '../use-menu.ts';
import { type CategoryEntry, type DishEntry, takenOf, unreadPrices } from './review.ts';
import { ReviewDish } from './review-dish.tsx';

/** Dishes that are drawn together when they come near. */
const portion = 25;
const rowHeight = 150;

interface ReviewTableProps {
  readonly categories: readonly CategoryEntry[];
  readonly left: readonly string[];
  /** What is on the menu now. */
  readonly rows: MenuRows;
  readonly onCategories: (categories: readonly CategoryEntry[]) => void;
  readonly onTake: () => void;
}

/** What was read of a text, to be looked through and mended; those that are unsure can be looked at alone. */
export function ReviewTable({ categories, left, rows, onCategories, onTake }: ReviewTableProps) {
  const t = useTranslations('studioMenu.review');
  const { currency } = useMenuWords();
  // What is unsure when one begins stays listed while it is mended.
  const [unsure] = useState(
    () =>
      new Set(
        categories.flatMap(({ dishes }) =>
          dishes.filter(({ doubts }) => doubts.length > 0).map(({ id }) => id),
        ),
      ),
  );
  const [onlyUnsure, setOnlyUnsure] = useState(unsure.size > 0);
  const taken = useMemo(() => takenOf(categories), [categories]);
  const count = taken.reduce((sum, { dishes }) => sum + dishes.length, 0);
  const unread = taken.some(({ dishes }) => dishes.some((dish) => unreadPrices(dish, currency)));
  const size = (lists: Iterable<readonly unknown[]>) =>
    [...lists].reduce((sum, list) => sum + list.length, 0);
  const isTooMany = size(rows.items.values()) + count > siteLimits.items;
  const hasTooManyCategories = size(rows.categories.values()) + taken.length > siteLimits.categories;
  const putCategory = (changed: CategoryEntry) =>
    onCategories(categories.map((one) => (one.id === changed.id ? changed : one)));
  if (categories.length === 0) return <EmptyState title={t('nothing')} text={t('nothingText')} />;
  return (
    <>
      <p className="max-w-prose">{t('text', { count, unsure: unsure.size })}</p>
      {unsure.size > 0 && <CheckField label={t('onlyUnsure')} value={onlyUnsure} onValue={setOnlyUnsure} />}
      {categories.map((category) => (
        <ReviewCategory
          key={category.id}
          category={category}
          shown={onlyUnsure ? category.dishes.filter(({ id }) => unsure.has(id)) : category.dishes}
          isBrief={onlyUnsure && category.doubts.length === 0}
          onCategory={putCategory}
        />
      ))}
      {left.length > 0 && (
        <details className="rounded-card bg-sunken px-4 py-2">
          <summary className="min-h-11 py-2 font-semibold">{t('left', { count: left.length })}</summary>
          <p className="mb-2 text-ink-soft">{t('leftText')}</p>
          <pre className="whitespace-pre-wrap font-sans">{left.join('\n')}</pre>
        </details>
      )}
      {isTooMany && <LimitNote of="items" limit={siteLimits.items} />}
      {hasTooManyCategories && <LimitNote of="categories" limit={siteLimits.categories} />}
      {unread && (
        <p role="alert" className="font-medium text-emergency">
          {t('unread')}
        </p>
      )}
      <Button
        look="primary"
        large
        className="@md:self-start"
        disabled={count === 0 || unread || isTooMany || hasTooManyCategories}
        onClick={onTake}
      >
        {t('take', { count })}
      </Button>
    </>
  );
}

interface ReviewCategoryProps {
  readonly category: CategoryEntry;
  /** The dishes that are looked at. */
  readonly shown: readonly DishEntry[];
  /** Nothing of the category itself is asked. */
  readonly isBrief: boolean;
  readonly onCategory: (category: CategoryEntry) => void;
}

function ReviewCategory({ category, shown, isBrief, onCategory }: ReviewCategoryProps) {
  const t = useTranslations('studioMenu.review');
  if (isBrief && shown.length === 0) return null;
  const put = (changed: DishEntry) =>
    onCategory({
      ...category,
      dishes: category.dishes.map((one) => (one.id === changed.id ? changed : one)),
    });
  const portions = Array.from({ length: Math.ceil(shown.length / portion) }, (_, at) => ({
    from: at * portion,
    part: shown.slice(at * portion, (at + 1) * portion),
  }));
  return (
    <section aria-label={category.name || t('unnamed')} className="flex flex-col gap-2">
      <input
        aria-label={t('categoryName')}
        placeholder={t('unnamed')}
        value={category.name}
        maxLength={siteLengths.name}
        onChange={(event) => onCategory({ ...category, name: event.target.value })}
        className={`${controlClass} text-lg font-semibold`}
      />
      {category.doubts.map((doubt) => (
        <p key={doubt} className="text-[0.9375rem] text-emergency">
          {t(`doubt.${doubt}`)}
        </p>
      ))}
      <ol className="flex flex-col divide-y divide-line">
        {portions.map(({ from, part }) => (
          <Near key={from} height={part.length * rowHeight} isNow={false}>
            {() => part.map((dish) => <ReviewDish key={dish.id} dish={dish} onDish={put} />)}
          </Near>
        ))}
      </ol>
    </section>
  );
}
