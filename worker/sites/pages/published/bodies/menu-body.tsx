/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { AllergenFilter, FilterCount } from '../menu/filter.tsx';
import type { MenuStretch } from '../menu/menu-parts.ts';
import { Stretches } from '../menu/menu-section.tsx';
import { anchorOf } from '../parts/edit-mark.ts';
import { PageNumbers } from '../parts/page-numbers.tsx';
import { Words } from '../parts/words.tsx';
import type { RenderContext } from '../render-context.ts';

/** The menus as this hour has them, each with its stretches of a page. */
function inOrder(c: RenderContext, stretches: readonly MenuStretch[]): MenuStretch[] {
  return c.menus.flatMap(({ menu }) => stretches.filter(({ whole }) => whole.menu.id === menu.id));
}

/** Every category of every menu, and the page that it is on. */
function MenuIndex({ c }: { c: RenderContext }) {
  const pages = c.menuPages.map((stretches) => stretches.filter(({ from }) => from === 0));
  const isOnly = c.menus.length === 1;
  return (
    <nav class="index" aria-label={c.say('menu.index')}>
      {c.menus.map(({ menu, isNow }) => (
        <div key={menu.id}>
          {!isOnly && (
            <p class={isNow ? 'index-menu is-now' : 'index-menu'}>
              <Words c={c} of={menu.name} />
              {isNow && <span class="now-mark">{c.say('menu.now')}</span>}
            </p>
          )}
          <ul>
            {pages.flatMap((stretches, at) =>
              stretches
                .filter(({ whole }) => whole.menu.id === menu.id)
                .map(({ whole: { category } }) => (
                  <li key={category.id}>
                    <a
                      href={`${at + 1 === c.address.part ? '' : c.href('menu', at + 1)}#${anchorOf('c', category.id)}`}
                    >
                      <Words c={c} of={category.name} />
                    </a>
                  </li>
                )),
            )}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** The menus in full: what each dish contains, what is chosen with it, and a filter for what a guest must not eat. */
export function MenuBody({ c }: { c: RenderContext }) {
  const stretches = inOrder(c, c.menuPages[c.address.part - 1] ?? []);
  const total = stretches.reduce((sum, { members }) => sum + members.length, 0);
  return (
    <>
      <h1>{c.say('page.menu')}</h1>
      {total === 0 ? (
        <p class="empty">{c.say('menu.empty')}</p>
      ) : (
        <>
          <MenuIndex c={c} />
          <AllergenFilter c={c} />
          <Stretches {...{ c, stretches }} detail="all" />
          <FilterCount c={c} total={total} />
          <PageNumbers c={c} total={c.menuPages.length} />
        </>
      )}
    </>
  );
}
