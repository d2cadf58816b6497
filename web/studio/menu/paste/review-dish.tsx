import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { siteLengths } from '../../../../contract/sites.ts';
import { controlClass } from '../../../kit/forms/field.tsx';
import { classNames } from '../../../kit/ui/class-names.ts';
import { readAmount } from '../../fields/amount.ts';
import { useMenuWords } from '../use-menu.ts';
import type { DishEntry, SizeEntry } from './review.ts';

interface ReviewDishProps {
  readonly dish: DishEntry;
  readonly onDish: (dish: DishEntry) => void;
}

const narrow = `${controlClass} min-h-11! py-2!`;

/** A dish that was read, with what is unsure of it and the lines that it was read from. */
export function ReviewDish({ dish, onDish }: ReviewDishProps) {
  const t = useTranslations('studioMenu.review');
  const all = useTranslations('studioMenu');
  const contained = Object.entries(dish.allergens);
  const words = [
    ...contained.map(([allergen, state]) =>
      t(state, { allergen: all(`allergen.${allergen as keyof typeof dish.allergens}`) }),
    ),
    ...dish.diets.map((diet) => all(`diet.${diet}`)),
  ].join(' · ');
  const putSize = (at: number, size: SizeEntry) => onDish({ ...dish, sizes: dish.sizes.with(at, size) });
  return (
    <li className={classNames('flex flex-col gap-2 py-3', !dish.isTaken && 'opacity-60')}>
      <div className="flex items-start gap-2">
        <label className="flex min-h-11 items-center">
          <input
            type="checkbox"
            aria-label={t('taken', { name: dish.name })}
            checked={dish.isTaken}
            onChange={(event) => onDish({ ...dish, isTaken: event.target.checked })}
            className="size-5.5 accent-primary"
          />
        </label>
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <input
            aria-label={t('name')}
            value={dish.name}
            maxLength={siteLengths.name}
            onChange={(event) => onDish({ ...dish, name: event.target.value })}
            className={`${narrow} font-semibold`}
          />
          {dish.sizes.map((size, at) => (
            <SizeInReview
              key={`${dish.id} ${String(at)}`}
              size={size}
              isOnly={dish.sizes.length === 1 && size.name === ''}
              onSize={(changed) => putSize(at, changed)}
            />
          ))}
          <textarea
            aria-label={t('description')}
            placeholder={t('description')}
            rows={1}
            value={dish.description}
            maxLength={siteLengths.description}
            onChange={(event) => onDish({ ...dish, description: event.target.value })}
            className={`${narrow} field-sizing-content resize-none`}
          />
          {words !== '' && <p className="text-[0.9375rem]">{words}</p>}
          {dish.doubts.length > 0 && (
            <div className="text-[0.9375rem]">
              {dish.doubts.map((doubt) => (
                <p key={doubt} className="flex gap-1.5 font-medium text-emergency">
                  <CircleAlert aria-hidden className="mt-0.5 size-4.5 shrink-0" />
                  {t(`doubt.${doubt}`)}
                </p>
              ))}
              <p className="mt-1 text-ink-soft whitespace-pre-line">{t('source', { source: dish.source })}</p>
            </div>
          )}
        </div>
      </div>
    </li>
  );
}

interface SizeInReviewProps {
  readonly size: SizeEntry;
  readonly isOnly: boolean;
  readonly onSize: (size: SizeEntry) => void;
}

function SizeInReview({ size, isOnly, onSize }: SizeInReviewProps) {
  const t = useTranslations('studioMenu.review');
  const all = useTranslations('studioMenu');
  const { currency } = useMenuWords();
  const isUnread = readAmount(size.price, currency) === undefined;
  return (
    <div className="flex items-center gap-2">
      {!isOnly && (
        <input
          aria-label={t('size')}
          placeholder={t('size')}
          value={size.name}
          maxLength={siteLengths.name}
          onChange={(event) => onSize({ ...size, name: event.target.value })}
          className={`${narrow} min-w-0 flex-1`}
        />
      )}
      {size.byMarket ? (
        <span className="px-2">{all('byMarket')}</span>
      ) : (
        <input
          aria-label={t('price')}
          placeholder={t('price')}
          inputMode="decimal"
          value={size.price}
          aria-invalid={isUnread || undefined}
          onChange={(event) => onSize({ ...size, price: event.target.value })}
          className={`${narrow} w-28!`}
        />
      )}
    </div>
  );
}
