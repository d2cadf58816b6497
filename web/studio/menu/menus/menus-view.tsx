import { Plus, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { siteLengths, siteLimits } from '../../../../contract/sites.ts';
import { Button } from '../../../kit/ui/button.tsx';
import { IconButton } from '../../../kit/ui/icon-button.tsx';
import { addEdit } from '../../content/set-field.ts';
import { TextsField } from '../../fields/texts-field.tsx';
import { DragHandle, sortList, sortRow, sortRowClass } from '../../order/drag-handle.tsx';
import { placeAtEnd } from '../../order/move-edits.ts';
import type { MenuRow } from '../menu-rows.ts';
import { LimitNote } from '../parts/limit-note.tsx';
import { Pane } from '../parts/pane.tsx';
import { useEdit, useMenuRows, useMenuWords } from '../use-menu.ts';
import { useOrder } from '../use-order.ts';
import { useGo } from '../use-place.ts';
import { useRemove } from '../use-remove.ts';
import { useSet } from '../use-set.ts';
import { ScheduleField } from './schedule-field.tsx';

/** The menus of a business: what they are called, and when each is the one that guests want first. */
export function MenusView() {
  const t = useTranslations('studioMenu');
  const did = useTranslations('studioMenu.did');
  const hintId = useId();
  const go = useGo();
  const { menus } = useMenuRows();
  const { languages, nameOf } = useMenuWords();
  const edit = useEdit();
  const remove = useRemove();
  const [said, say] = useState('');
  const order = useOrder({ table: 'menus', rows: menus, nameOf, say });
  const add = () => {
    const [first = 'es'] = languages;
    const name = t('menus.newName');
    const values = { position: placeAtEnd(menus), name: { [first]: name } };
    edit([addEdit('menus', crypto.randomUUID(), values)], did('added', { name }));
  };
  return (
    <Pane title={t('menus.label')} back={{ label: t('back'), go: () => go({}) }}>
      <p className="max-w-prose text-ink-soft">{t('menus.text')}</p>
      <p id={hintId} className="sr-only">
        {t('moveHint')}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol {...sortList('menu', 'all')} className="flex flex-col gap-4">
        {menus.map((menu) => (
          <li
            key={menu.id}
            {...sortRow('menu', menu.id)}
            className={`flex flex-col gap-4 rounded-card border border-line bg-surface p-3 ${sortRowClass}`}
          >
            <div className="flex items-center gap-1">
              <DragHandle
                label={t('menus.move', { name: nameOf(menu) })}
                hintId={hintId}
                rowId={menu.id}
                {...order}
              />
              <h2 className="min-w-0 flex-1 truncate text-lg">{nameOf(menu)}</h2>
              <IconButton
                label={t('menus.remove', { name: nameOf(menu) })}
                onClick={() => remove('menus', menu.id, nameOf(menu))}
              >
                <Trash2 aria-hidden className="size-5" />
              </IconButton>
            </div>
            <MenuForm menu={menu} />
          </li>
        ))}
      </ol>
      {menus.length >= siteLimits.menus ? (
        <LimitNote of="menus" limit={siteLimits.menus} />
      ) : (
        <Button className="self-start" onClick={add}>
          <Plus aria-hidden className="size-5" />
          {t('menus.add')}
        </Button>
      )}
    </Pane>
  );
}

function MenuForm({ menu }: { menu: MenuRow }) {
  const t = useTranslations('studioMenu.menus');
  const did = useTranslations('studioMenu.did');
  const { languages, nameOf } = useMenuWords();
  const set = useSet('menus');
  const what = did('changed', { name: nameOf(menu) });
  return (
    <>
      <TextsField
        label={t('name')}
        value={menu.name}
        languages={languages}
        longest={siteLengths.name}
        onText={(language, text) => set(menu, what, [['name', language], text])}
      />
      <TextsField
        label={t('note')}
        hint={t('noteHint')}
        value={menu.note}
        languages={languages}
        longest={siteLengths.description}
        onText={(language, text) => set(menu, what, [['note', language], text])}
      />
      <ScheduleField
        value={menu.schedule}
        onValue={(schedule) => set(menu, what, [['schedule'], schedule])}
      />
    </>
  );
}
