import { useTranslations } from 'use-intl/react';
import { allergens } from '../../../contract/sites.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatMoney } from '../../kit/text/money.ts';
import { dishKey } from './draft-choice.ts';
import { SourceNote } from './source-note.tsx';
import type { Draft } from './use-import.ts';

type DishListProps = {
  menu: Draft['menu'];
  taken: ReadonlySet<string>;
  onTaken: (key: string, isTaken: boolean) => void;
};

type Dish = Draft['menu']['categories'][number]['dishes'][number];

/** The dishes that were found, by category; those that are unsure stand first within it. */
export function DishList({ menu, taken, onTaken }: DishListProps) {
  const t = useTranslations('studioImport.review');
  return (
    <>
      {menu.categories.map(({ name, dishes }, category) => {
        const rows = dishes
          .map((dish, at) => ({ dish, key: dishKey(category, at) }))
          .toSorted((a, b) => a.dish.confidence - b.dish.confidence);
        return (
          <section key={dishKey(category, 0)} aria-label={name || t('unnamed')} className="mt-4">
            <h3 className="text-lg font-semibold">{name || t('unnamed')}</h3>
            <ul className="flex flex-col divide-y divide-line">
              {rows.map(({ dish, key }) => (
                <li key={key} className="py-2">
                  <DishFound
                    dish={dish}
                    currency={menu.currency}
                    isTaken={taken.has(key)}
                    onTaken={(is) => onTaken(key, is)}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

type DishFoundProps = {
  dish: Dish;
  currency: Draft['menu']['currency'];
  isTaken: boolean;
  onTaken: (isTaken: boolean) => void;
};

function DishFound({ dish, currency, isTaken, onTaken }: DishFoundProps) {
  const t = useTranslations('studioImport.review');
  const menuWords = useTranslations('studioMenu');
  const locale = useLocale();
  const { name, description, sizes, confidence, source } = dish;
  const prices = sizes.map((size) =>
    `${size.name} ${size.byMarket ? menuWords('byMarket') : size.price === null ? '' : formatMoney(locale, size.price, currency)}`.trim(),
  );
  const said = allergens.flatMap((allergen) => {
    const state = dish.allergens[allergen];
    return state ? [menuWords(`review.${state}`, { allergen: menuWords(`allergen.${allergen}`) })] : [];
  });
  return (
    <>
      <label className="flex min-h-11 items-start gap-3 py-2">
        <input
          type="checkbox"
          checked={isTaken}
          onChange={(event) => onTaken(event.target.checked)}
          className="mt-0.5 size-5.5 shrink-0 accent-primary"
        />
        <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          <span className="font-semibold">{name}</span> · {prices.join(' / ') || t('noPrice')}
          {description !== '' && <span className="block text-[0.9375rem]">{description}</span>}
          {said.length > 0 && <span className="block text-[0.9375rem]">{said.join(' · ')}</span>}
        </span>
      </label>
      <div className="pl-8.5">
        <SourceNote confidence={confidence} quote={source.quote} page={source.page} />
      </div>
    </>
  );
}
