import { Link } from '@tanstack/react-router';
import { ClipboardPaste, Languages, Percent, Settings2, SquarePlus } from 'lucide-react';
import { type Dispatch, type ReactNode, type SetStateAction, useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '../../../kit/ui/class-names.ts';
import { EmptyState } from '../../../kit/ui/empty-state.tsx';
import { useContent } from '../../content/use-content.ts';
import { childrenOf } from '../menu-rows.ts';
import type { MenuSearch } from '../menu-search.ts';
import { missingTexts } from '../missing/missing-texts.ts';
import { Pane } from '../parts/pane.tsx';
import { useMenuRows, useMenuWords } from '../use-menu.ts';
import type { ListState } from './list-state.ts';
import { MenuList } from './menu-list.tsx';

interface MenuHomeProps {
  readonly menuId: string | undefined;
  readonly list: ListState;
  readonly onList: Dispatch<SetStateAction<ListState>>;
  readonly focused: string | null;
}

/** The menus, the list of the one that is chosen, and what can be done with all of it. */
export function MenuHome({ menuId, ...list }: MenuHomeProps) {
  const t = useTranslations('studioMenu');
  const rows = useMenuRows();
  const { languages, nameOf } = useMenuWords();
  const missing = useMemo(() => missingTexts(rows, languages).length, [rows, languages]);
  const menu = rows.menus.find(({ id }) => id === menuId) ?? rows.menus[0];
  const isEmpty = menu && childrenOf(rows.categories, menu.id).length === 0;
  return (
    <Pane title={t('title')}>
      <nav aria-label={t('actions.label')} className="-mx-1 flex flex-wrap gap-x-1 gap-y-1">
        <Action search={{ view: 'paste' }} icon={<ClipboardPaste aria-hidden className="size-5" />}>
          {t('actions.paste')}
        </Action>
        <Action search={{ view: 'addons' }} icon={<SquarePlus aria-hidden className="size-5" />}>
          {t('actions.addons')}
        </Action>
        <Action search={{ view: 'prices' }} icon={<Percent aria-hidden className="size-5" />}>
          {t('actions.prices')}
        </Action>
        <Action search={{ view: 'menus' }} icon={<Settings2 aria-hidden className="size-5" />}>
          {t('actions.menus')}
        </Action>
        {missing > 0 && (
          <Action search={{ view: 'missing' }} icon={<Languages aria-hidden className="size-5" />}>
            {t('actions.missing', { count: missing })}
          </Action>
        )}
      </nav>
      {rows.menus.length > 1 && (
        <nav aria-label={t('menus.label')} className="flex gap-1 overflow-x-auto border-b border-line">
          {rows.menus.map((one) => (
            <MenuTab key={one.id} menuId={one.id} isHere={one.id === menu?.id}>
              {nameOf(one)}
            </MenuTab>
          ))}
        </nav>
      )}
      {isEmpty && <EmptyState title={t('empty.title')} text={t('empty.text')} />}
      {menu ? (
        <MenuList key={menu.id} menu={menu} rows={rows} {...list} />
      ) : (
        <EmptyState title={t('menus.none')} text={t('menus.noneText')} />
      )}
    </Pane>
  );
}

function useBusinessId(): string {
  return useContent(({ content }) => content.business.id);
}

function Action({
  search,
  icon,
  children,
}: {
  search: Partial<MenuSearch>;
  icon: ReactNode;
  children: ReactNode;
}) {
  return (
    <Link
      to="/studio/$businessId/menu"
      params={{ businessId: useBusinessId() }}
      search={search}
      className="inline-flex min-h-11 items-center gap-2 rounded-card px-2.5 font-semibold text-primary no-underline hover:bg-primary-soft"
    >
      {icon}
      {children}
    </Link>
  );
}

function MenuTab({ menuId, isHere, children }: { menuId: string; isHere: boolean; children: ReactNode }) {
  return (
    <Link
      to="/studio/$businessId/menu"
      params={{ businessId: useBusinessId() }}
      search={{ menu: menuId }}
      aria-current={isHere ? 'page' : undefined}
      className={classNames(
        'inline-flex min-h-11 shrink-0 items-center border-b-3 px-3 font-semibold no-underline',
        isHere ? 'border-primary text-ink' : 'border-transparent text-ink-soft hover:text-ink',
      )}
    >
      {children}
    </Link>
  );
}
