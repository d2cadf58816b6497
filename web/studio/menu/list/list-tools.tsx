import { ChevronsDownUp, ChevronsUpDown, Plus, Search } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { siteLengths, siteLimits } from '../../../../contract/sites.ts';
import { controlClass } from '../../../kit/forms/field.tsx';
import { Button } from '../../../kit/ui/button.tsx';
import { IconButton } from '../../../kit/ui/icon-button.tsx';
import { addEdit } from '../../content/set-field.ts';
import { placeAtEnd } from '../../order/move-edits.ts';
import { childrenOf, type MenuRow, type MenuRows } from '../menu-rows.ts';
import { LimitNote } from '../parts/limit-note.tsx';
import { useEdit, useMenuWords } from '../use-menu.ts';

interface ListToolsProps {
  readonly menu: MenuRow;
  readonly rows: MenuRows;
  readonly asked: string;
  readonly onAsked: (asked: string) => void;
  readonly isAllOpen: boolean;
  readonly onAllOpen: (isOpen: boolean) => void;
  /** A category was added, and is opened. */
  readonly onAdded: (id: string) => void;
  readonly say: (text: string) => void;
}

/** Above the list of a menu: find a dish, open and close all categories, add one. */
export function ListTools(props: ListToolsProps) {
  const { menu, rows, asked, isAllOpen, onAdded, say } = props;
  const t = useTranslations('studioMenu.tools');
  const did = useTranslations('studioMenu.did');
  const edit = useEdit();
  const { languages } = useMenuWords();
  const [name, setName] = useState('');
  const [first = 'es'] = languages;
  const count = [...rows.categories.values()].reduce((sum, list) => sum + list.length, 0);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const said = name.trim();
    if (said === '') return;
    const id = crypto.randomUUID();
    const position = placeAtEnd(childrenOf(rows.categories, menu.id));
    const what = did('added', { name: said });
    edit([addEdit('menu_categories', id, { menuId: menu.id, position, name: { [first]: said } })], what);
    setName('');
    onAdded(id);
    say(what);
  };
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-center gap-1">
        <span className="relative min-w-0 flex-1">
          <Search
            aria-hidden
            className="pointer-events-none absolute top-3.5 left-3.5 size-5 text-ink-soft"
          />
          <input
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            value={asked}
            onChange={(event) => props.onAsked(event.target.value)}
            className={`${controlClass} pl-11`}
          />
        </span>
        <IconButton
          label={isAllOpen ? t('closeAll') : t('openAll')}
          onClick={() => props.onAllOpen(!isAllOpen)}
        >
          {isAllOpen ? (
            <ChevronsDownUp aria-hidden className="size-5" />
          ) : (
            <ChevronsUpDown aria-hidden className="size-5" />
          )}
        </IconButton>
      </div>
      {count >= siteLimits.categories ? (
        <LimitNote of="categories" limit={siteLimits.categories} />
      ) : (
        <form onSubmit={add} className="flex items-center gap-2">
          <input
            aria-label={t('newCategory')}
            placeholder={t('newCategory')}
            value={name}
            maxLength={siteLengths.name}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
            className={`${controlClass} min-w-0 flex-1`}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            <Plus aria-hidden className="size-5" />
            {t('add')}
          </Button>
        </form>
      )}
    </div>
  );
}
