/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { allergens } from '../../../../../contract/sites.ts';
import { amountOf } from '../menu/addon-choices.tsx';
import { standOf } from '../menu/allergens-of.ts';
import { allergenNames } from '../menu/dish.tsx';
import type { AddonStretch } from '../menu/menu-parts.ts';
import { anchorOf, editMark } from '../parts/edit-mark.ts';
import { PageNumbers } from '../parts/page-numbers.tsx';
import { Words } from '../parts/words.tsx';
import type { RenderContext } from '../render-context.ts';

/** What is known of an add-on's allergens, in words. */
function said(c: RenderContext, addon: AddonStretch['members'][number]): string {
  const of = (stand: string) => allergens.filter((allergen) => standOf(addon.allergens, allergen) === stand);
  const [contains, undeclared] = [of('contains'), of('undeclared')];
  if (undeclared.length === allergens.length) return c.say('dish.undeclaredAll');
  const parts = [
    contains.length > 0 && c.say('dish.contains', { allergens: allergenNames(c, contains) }),
    undeclared.length > 0 && c.say('dish.undeclared', { allergens: allergenNames(c, undeclared) }),
  ];
  return parts.filter(Boolean).join(' · ') || c.say('dish.free');
}

/** A group of add-ons: how many one chooses, what each adds to the price and contains. */
function Group({ c, stretch }: { c: RenderContext; stretch: AddonStretch }) {
  const { whole: group, from, members } = stretch;
  return (
    <section class="category" {...editMark(c, `addon_groups/${group.id}`)}>
      <div class="category-head">
        <h2 class="category-name" id={anchorOf('g', group.id)}>
          <Words c={c} of={group.name} />
          {from > 0 && ` ${c.say('menu.goesOn')}`}
        </h2>
        <p class="category-text">{amountOf(c, group)}</p>
      </div>
      <ul class="dishes">
        {members.map((addon) => (
          <li
            key={addon.id}
            class={c.isSoldOut(addon.id) ? 'dish gone' : 'dish'}
            {...editMark(c, `addons/${addon.id}`)}
          >
            <div class="dish-words">
              <div class="dish-head">
                <h3 class="dish-name">
                  <Words c={c} of={addon.name} />
                </h3>
                <span class="leader" />
                <span class="price">
                  {addon.price === 0
                    ? c.say('price.included')
                    : c.say('price.more', { price: c.price(addon.price) })}
                </span>
              </div>
              {c.isSoldOut(addon.id) && <p class="gone-mark">{c.say('dish.soldOut')}</p>}
              <p class="allergens">{said(c, addon)}</p>
              {c.word(addon.allergenNote) && (
                <p class="allergens">
                  <Words c={c} of={addon.allergenNote} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is chosen with dishes, and what each of it contains. */
export function ExtrasBody({ c }: { c: RenderContext }) {
  const stretches = c.addonPages[c.address.part - 1] ?? [];
  return (
    <>
      <h1>{c.say('page.extras')}</h1>
      <p class="lead">{c.say('extras.lead')}</p>
      <div class="categories">
        {stretches.map((stretch) => (
          <Group key={stretch.whole.id} {...{ c, stretch }} />
        ))}
      </div>
      <PageNumbers c={c} total={c.addonPages.length} />
      <p class="more">
        <a class="act" href={c.href('menu')}>
          {c.say('extras.back')}
        </a>
      </p>
    </>
  );
}
