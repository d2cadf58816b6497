import { useEffect, useRef, useState } from 'react';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { AddonGroups } from './addons/addon-groups.tsx';
import { GroupPanel } from './addons/group-panel.tsx';
import { CategoryPanel } from './dish/category-panel.tsx';
import { DishPanel } from './dish/dish-panel.tsx';
import { beginningList } from './list/list-state.ts';
import { MenuHome } from './list/menu-home.tsx';
import type { MenuPlace } from './menu-search.ts';
import { MenusView } from './menus/menus-view.tsx';
import { MissingView } from './missing/missing-view.tsx';
import { PasteView } from './paste/paste-view.tsx';
import { PricesView } from './prices/prices-view.tsx';
import { usePlace } from './use-place.ts';

/** The editor of the menu: the list of dishes, or what the address leads to. Below a `ContentProvider`. */
export function MenuScreen() {
  return (
    <MainContent className="@container mx-auto w-full max-w-2xl px-4 py-4 sm:px-6">
      <PlaceOfMenu />
    </MainContent>
  );
}

function PlaceOfMenu() {
  const place = usePlace();
  const [list, setList] = useState(beginningList);
  const before = useRef<MenuPlace>(place);
  const last = before.current;
  useEffect(() => {
    const from = before.current;
    before.current = place;
    // Back where one was in a long list.
    if (place.kind === 'list' && from.kind === 'dish')
      document.querySelector<HTMLElement>(`[data-dish="${CSS.escape(from.id)}"]`)?.focus();
  }, [place]);
  switch (place.kind) {
    case 'list':
      return (
        <MenuHome
          menuId={place.menuId}
          list={list}
          onList={setList}
          focused={last.kind === 'dish' ? last.id : null}
        />
      );
    case 'dish':
      return <DishPanel key={place.id} id={place.id} field={place.field} />;
    case 'category':
      return <CategoryPanel key={place.id} id={place.id} />;
    case 'group':
      return <GroupPanel key={place.id} id={place.id} addonId={place.addonId} />;
    case 'menus':
      return <MenusView />;
    case 'addons':
      return <AddonGroups />;
    case 'paste':
      return <PasteView />;
    case 'prices':
      return <PricesView />;
    case 'missing':
      return <MissingView />;
  }
}
