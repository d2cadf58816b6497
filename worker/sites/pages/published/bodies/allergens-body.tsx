/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { allergens } from '../../../../../contract/sites.ts';
import { allergensOf, type DishStand, dishStands } from '../menu/allergens-of.ts';
import type { MenuStretch } from '../menu/menu-parts.ts';
import { anchorOf } from '../parts/edit-mark.ts';
import { PageNumbers } from '../parts/page-numbers.tsx';
import { Paragraphs, Words } from '../parts/words.tsx';
import type { RenderContext } from '../render-context.ts';

const standClass: Readonly<Record<DishStand, string>> = {
  contains: 'contains',
  byChoice: 'by-choice',
  undeclared: 'undeclared',
  free: 'free',
};

/** The dishes of a category by the allergens of the law, each cell a word. */
function CategoryTable({ c, stretch }: { c: RenderContext; stretch: MenuStretch }) {
  const { category } = stretch.whole;
  const words = {
    contains: c.say('stand.contains'),
    byChoice: c.say('stand.byChoice'),
    undeclared: c.say('stand.undeclared'),
    free: c.say('stand.free'),
  };
  const label = `t-${category.id.slice(-12)}`;
  return (
    <section>
      <h2 id={label}>
        <Words c={c} of={category.name} />
        {stretch.from > 0 && ` ${c.say('menu.goesOn')}`}
      </h2>
      <section class="wide" tabindex={0} aria-labelledby={label}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{c.say('allergens.dish')}</th>
              {allergens.map((allergen) => (
                <th scope="col" key={allergen}>
                  <span>{c.say(`allergen.${allergen}`)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stretch.members.map((item) => {
              const sorted = allergensOf(item, c.groups);
              return (
                <tr key={item.id}>
                  <th scope="row">
                    <a href={`${c.href('menu', c.address.part)}#${anchorOf('d', item.id)}`}>
                      <Words c={c} of={item.name} />
                    </a>
                  </th>
                  {allergens.map((allergen) => {
                    const stand = dishStands.find((one) => sorted[one].includes(allergen)) ?? 'undeclared';
                    return (
                      <td key={allergen} class={standClass[stand]}>
                        {words[stand]}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** Every dish by every allergen of Regulation (EU) No 1169/2011, annex II: it contains it, is free of it, or nobody has said. */
export function AllergensBody({ c }: { c: RenderContext }) {
  const { allergenNote } = c.view.snapshot.content;
  const stretches = c.menuPages[c.address.part - 1] ?? [];
  return (
    <>
      <h1>{c.say('page.allergens')}</h1>
      <p class="lead">{c.say('allergens.lead')}</p>
      <Paragraphs c={c} of={allergenNote} />
      <dl class="legend">
        {dishStands.map((stand) => (
          <div key={stand}>
            <dt class={standClass[stand]}>{c.say(`stand.${stand}`)}</dt>
            <dd>{c.say(`legend.${stand}`)}</dd>
          </div>
        ))}
      </dl>
      {stretches.map((stretch) => (
        <CategoryTable key={stretch.whole.category.id} {...{ c, stretch }} />
      ))}
      {c.addonPages.length > 0 && (
        <p>
          <a href={c.href('extras')}>{c.say('allergens.extras')}</a>
        </p>
      )}
      <PageNumbers c={c} total={c.menuPages.length} />
    </>
  );
}
