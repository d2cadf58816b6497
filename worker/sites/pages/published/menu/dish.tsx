/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Allergen, allergens } from '../../../../../contract/sites.ts';
import type { MenuItem } from '../../../content/menu.ts';
import { anchorOf, editMark } from '../parts/edit-mark.ts';
import { Photo } from '../parts/photo.tsx';
import { Words } from '../parts/words.tsx';
import type { RenderContext } from '../render-context.ts';
import { AddonChoices } from './addon-choices.tsx';
import { allergensOf } from './allergens-of.ts';

interface DishProps {
  c: RenderContext;
  item: MenuItem;
  /** What is shown of it: `all` has allergens and what can be chosen with it, and answers to the filter. */
  detail: 'short' | 'all';
  hasPhoto: boolean;
  /** The element of its name: one below that of the category. */
  heading: 'h3' | 'h4';
}

/** The name of an allergen in small letters, as it stands in a list. */
export const allergenNames = (c: RenderContext, list: readonly Allergen[]): string =>
  list.map((allergen) => c.say(`allergen.${allergen}`)).join(', ');

function Price({ c, size }: { c: RenderContext; size: MenuItem['sizes'][number] }) {
  if (size.price === 0) return <span class="price asked">{c.say('price.included')}</span>;
  if (size.price !== null) return <span class="price">{c.price(size.price)}</span>;
  return <span class="price asked">{c.say(size.byMarket ? 'price.byMarket' : 'price.ask')}</span>;
}

function Sizes({ c, sizes }: { c: RenderContext; sizes: MenuItem['sizes'] }) {
  return (
    <ul class="sizes">
      {sizes.map((size) => (
        <li key={size.id}>
          <span class="size">
            <Words c={c} of={size.name} />
          </span>{' '}
          <Price c={c} size={size} />
        </li>
      ))}
    </ul>
  );
}

interface StandsProps {
  c: RenderContext;
  item: MenuItem;
  stands: ReturnType<typeof allergensOf>;
}

/** What is known of a dish's allergens in words. What is not declared is said to be. */
function Allergens({ c, item, stands }: StandsProps) {
  const { contains, byChoice, undeclared } = stands;
  const nothing = undeclared.length === allergens.length;
  const parts = [
    contains.length > 0 && c.say('dish.contains', { allergens: allergenNames(c, contains) }),
    byChoice.length > 0 && c.say('dish.byChoice', { allergens: allergenNames(c, byChoice) }),
    nothing && c.say('dish.undeclaredAll'),
    !nothing &&
      undeclared.length > 0 &&
      c.say('dish.undeclared', { allergens: allergenNames(c, undeclared) }),
    contains.length + byChoice.length + undeclared.length === 0 && c.say('dish.free'),
  ];
  return (
    <>
      <p class="allergens">{parts.filter(Boolean).join(' · ')}</p>
      {c.word(item.allergenNote) && (
        <p class="allergens">
          <Words c={c} of={item.allergenNote} />
        </p>
      )}
      {byChoice.length + undeclared.length > 0 && <p class="ask">{c.say('dish.ask')}</p>}
    </>
  );
}

/** A dish: name, price or sizes, description, diets and, in full, allergens and what is chosen with it. */
export function Dish({ c, item, detail, hasPhoto, heading: Heading }: DishProps) {
  const photo = hasPhoto ? item.photo : null;
  const stands = detail === 'all' ? allergensOf(item, c.groups) : undefined;
  const isGone = c.isSoldOut(item.id);
  const [only] = item.sizes;
  const single = item.sizes.length === 1 && only ? only : undefined;
  return (
    <li
      class={`dish${isGone ? ' gone' : ''}${photo ? ' with-photo' : ''}`}
      id={detail === 'all' ? anchorOf('d', item.id) : undefined}
      data-has={stands?.contains.join(' ') || undefined}
      data-unsaid={stands && ([...stands.byChoice, ...stands.undeclared].join(' ') || undefined)}
      {...editMark(c, `menu_items/${item.id}`)}
    >
      <Photo c={c} photo={photo} sizes="(min-width: 60rem) 22rem, 92vw" />
      <div class="dish-words">
        <div class="dish-head">
          <Heading class="dish-name">
            <Words c={c} of={item.name} />
          </Heading>
          <span class="leader" />
          {single ? <Price c={c} size={single} /> : null}
          {item.sizes.length === 0 ? <span class="price asked">{c.say('price.ask')}</span> : null}
        </div>
        {isGone && <p class="gone-mark">{c.say('dish.soldOut')}</p>}
        {c.word(item.description) && (
          <p class="dish-text">
            <Words c={c} of={item.description} />
          </p>
        )}
        {item.sizes.length > 1 && <Sizes c={c} sizes={item.sizes} />}
        {item.diets.length > 0 && (
          <p class="diets">
            {item.diets
              .filter((diet) => diet !== 'vegetarian' || !item.diets.includes('vegan'))
              .map((diet) => c.say(`diet.${diet}`))
              .join(' · ')}
          </p>
        )}
        {stands && <AddonChoices c={c} item={item} />}
        {stands && <Allergens {...{ c, item, stands }} />}
      </div>
    </li>
  );
}
