import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { siteLimits } from '../../../../contract/sites.ts';
import { SelectField } from '../../../kit/forms/select-field.tsx';
import { Button } from '../../../kit/ui/button.tsx';
import { IconButton } from '../../../kit/ui/icon-button.tsx';
import { addEdit, removeEdit } from '../../content/set-field.ts';
import { DragHandle, sortList, sortRow, sortRowClass } from '../../order/drag-handle.tsx';
import { placeAtEnd } from '../../order/move-edits.ts';
import { useChoiceWords } from '../addons/choice-words.ts';
import { childrenOf, type ItemRow, type MenuRows } from '../menu-rows.ts';
import { LimitNote } from '../parts/limit-note.tsx';
import { useEdit, useMenuWords } from '../use-menu.ts';
import { useOrder } from '../use-order.ts';
import { useGo } from '../use-place.ts';

/** Of which groups something is chosen with a dish, in which order. */
export function DishGroups({ item, rows }: { item: ItemRow; rows: MenuRows }) {
  const t = useTranslations('studioMenu.groups');
  const did = useTranslations('studioMenu.did');
  const hintId = useId();
  const hint = useTranslations('studioMenu');
  const { languages, nameOf } = useMenuWords();
  const choiceWords = useChoiceWords();
  const edit = useEdit();
  const go = useGo();
  const [said, say] = useState('');
  const groups = new Map(rows.groups.map((group) => [group.id, group]));
  const links = childrenOf(rows.itemGroups, item.id).filter(({ groupId }) => groups.has(groupId));
  const others = rows.groups.filter(({ id }) => !links.some(({ groupId }) => groupId === id));
  const groupName = (groupId: string) => nameOf(groups.get(groupId) ?? { name: {} });
  const order = useOrder({
    table: 'item_addon_groups',
    rows: links,
    nameOf: ({ groupId }) => groupName(groupId),
    say,
  });
  const link = (groupId: string) =>
    addEdit('item_addon_groups', crypto.randomUUID(), {
      itemId: item.id,
      groupId,
      position: placeAtEnd(childrenOf(rows.itemGroups, item.id)),
    });
  const what = did('changed', { name: nameOf(item) });
  const create = () => {
    const id = crypto.randomUUID();
    const [first = 'es'] = languages;
    const values = {
      position: placeAtEnd(rows.groups),
      name: { [first]: t('newName') },
      least: 0,
      most: null,
    };
    edit([addEdit('addon_groups', id, values), link(id)], what);
    go({ group: id });
  };
  return (
    <>
      <p id={hintId} className="sr-only">
        {hint('moveHint')}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      {links.length === 0 && <p className="text-ink-soft">{t('noneOfDish')}</p>}
      <ol {...sortList('item-group', item.id)} className="flex flex-col divide-y divide-line">
        {links.map(({ id, groupId }) => {
          const group = groups.get(groupId);
          return (
            <li
              key={id}
              {...sortRow('item-group', id)}
              className={`flex items-center gap-1 bg-paper py-1 ${sortRowClass}`}
            >
              <DragHandle
                label={t('move', { name: groupName(groupId) })}
                hintId={hintId}
                rowId={id}
                {...order}
              />
              <button
                type="button"
                onClick={() => go({ group: groupId })}
                className="min-h-12 min-w-0 flex-1 rounded-card px-1.5 text-left hover:bg-sunken"
              >
                <span className="block truncate font-semibold">{groupName(groupId)}</span>
                <span className="block text-[0.9375rem] text-ink-soft">{group && choiceWords(group)}</span>
              </button>
              <IconButton
                label={t('unlink', { name: groupName(groupId) })}
                onClick={() => edit([removeEdit('item_addon_groups', id)], what)}
              >
                <X aria-hidden className="size-5" />
              </IconButton>
            </li>
          );
        })}
      </ol>
      {links.length >= siteLimits.groupsOfItem ? (
        <LimitNote of="itemGroups" limit={siteLimits.groupsOfItem} />
      ) : (
        <>
          {others.length > 0 && (
            <SelectField
              label={t('link')}
              value=""
              options={[
                { value: '', label: t('choose') },
                ...others.map((group) => ({ value: group.id, label: nameOf(group) })),
              ]}
              onValue={(groupId) => groupId !== '' && edit([link(groupId)], what)}
            />
          )}
          {rows.groups.length < siteLimits.addonGroups && (
            <Button look="bare" className="-ml-4 self-start" onClick={create}>
              <Plus aria-hidden className="size-5" />
              {t('create')}
            </Button>
          )}
        </>
      )}
    </>
  );
}
