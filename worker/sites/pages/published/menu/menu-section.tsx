/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Menu } from '../../../content/menu.ts';
import { anchorOf, editMark } from '../parts/edit-mark.ts';
import { Photo } from '../parts/photo.tsx';
import { Words } from '../parts/words.tsx';
import type { RenderContext } from '../render-context.ts';
import { Dish } from './dish.tsx';
import type { MenuStretch } from './menu-parts.ts';

/** How deep a heading is. */
type Level = 2 | 3;

interface MenuHeadProps {
  c: RenderContext;
  menu: Menu;
  level: Level;
}

/** What a menu is called, whether it is the one of this hour, and what is said of it. */
function MenuHead({ c, menu, level }: MenuHeadProps) {
  const Heading = `h${level}` as const;
  const isNow = c.menus.some((timed) => timed.menu.id === menu.id && timed.isNow);
  return (
    <header class="menu-head" {...editMark(c, `menus/${menu.id}`)}>
      <Heading class="menu-name">
        {c.word(menu.name) ? <Words c={c} of={menu.name} /> : c.say('section.menu')}
      </Heading>
      {isNow && <p class="now-mark">{c.say('menu.now')}</p>}
      {c.word(menu.note) && (
        <p class="menu-note">
          <Words c={c} of={menu.note} />
        </p>
      )}
    </header>
  );
}

interface CategoryProps {
  c: RenderContext;
  stretch: MenuStretch;
  detail: 'short' | 'all';
  level: Level;
}

function Category({ c, stretch, detail, level }: CategoryProps) {
  const Heading = `h${level}` as const;
  const { category } = stretch.whole;
  const cover = c.look.categoryCovers ? stretch.members.find(({ photo }) => photo)?.photo : undefined;
  return (
    <section
      class={`category${cover ? ' with-cover' : ''}`}
      {...editMark(c, `menu_categories/${category.id}`)}
    >
      <div class="category-head">
        {cover && <Photo c={c} photo={{ ...cover, text: {} }} sizes="100vw" />}
        <Heading class="category-name" id={anchorOf('c', category.id)}>
          <Words c={c} of={category.name} />
          {stretch.from > 0 && ` ${c.say('menu.goesOn')}`}
        </Heading>
        {c.word(category.description) && (
          <p class="category-text">
            <Words c={c} of={category.description} />
          </p>
        )}
      </div>
      <ul class="dishes">
        {stretch.members.map((item) => (
          <Dish
            key={item.id}
            {...{ c, item, detail }}
            hasPhoto={c.look.dishPhotos}
            heading={level === 2 ? 'h3' : 'h4'}
          />
        ))}
      </ul>
    </section>
  );
}

interface StretchesProps {
  c: RenderContext;
  stretches: readonly MenuStretch[];
  detail: 'short' | 'all';
}

/** Some of the menus' categories with their dishes, below the name of the menu that they are of where there are several. */
export function Stretches({ c, stretches, detail }: StretchesProps) {
  const menus = [...new Set(stretches.map(({ whole }) => whole.menu))];
  const isOnly = detail === 'all' && c.view.snapshot.menus.length === 1;
  return (
    <>
      {menus.map((menu) => (
        <div class="menu" key={menu.id}>
          {isOnly ? null : <MenuHead {...{ c, menu }} level={2} />}
          <div class="categories">
            {stretches
              .filter(({ whole }) => whole.menu === menu)
              .map((stretch) => (
                <Category
                  key={stretch.whole.category.id}
                  {...{ c, stretch, detail }}
                  level={isOnly ? 2 : 3}
                />
              ))}
          </div>
        </div>
      ))}
    </>
  );
}
