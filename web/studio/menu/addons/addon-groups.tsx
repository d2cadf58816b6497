import { Plus } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { siteLimits } from '../../../../contract/sites.ts';
import { sameName } from '../../../../worker/sites/menu-text/same-name.ts';
import { TextField } from '../../../kit/forms/text-field.tsx';
import { Button } from '../../../kit/ui/button.tsx';
import { EmptyState } from '../../../kit/ui/empty-state.tsx';
import { addEdit } from '../../content/set-field.ts';
import { DragHandle, sortList, sortRow, sortRowClass } from '../../order/drag-handle.tsx';
import { placeAtEnd } from '../../order/move-edits.ts';
import { Near } from '../list/near.tsx';
import { childrenOf, type GroupRow, type MenuRows } from '../menu-rows.ts';
import { LimitNote } from '../parts/limit-note.tsx';
import { Pane } from '../parts/pane.tsx';
import { useEdit, useMenuRows, useMenuWords } from '../use-menu.ts';
import { useOrder } from '../use-order.ts';
import { useGo } from '../use-place.ts';
import { isImpossible } from './choice-changes.ts';
import { useChoiceWords } from './choice-words.ts';
import { usesOfGroups } from './uses-of-groups.ts';

/** Groups that are drawn together when they come near. */
const portion = 40;
const rowHeight = 64;

/** All groups of add-ons, with how much each is used. */
export function AddonGroups() {
  const t = useTranslations('studioMenu');
  const did = useTranslations('studioMenu.did');
  const hintId = useId();
  const rows = useMenuRows();
  const { languages, nameOf } = useMenuWords();
  const edit = useEdit();
  const go = useGo();
  const [said, say] = useState('');
  const [asked, setAsked] = useState('');
  const wanted = sameName(useDeferredValue(asked));
  const uses = useMemo(() => usesOfGroups(rows), [rows]);
  const order = useOrder({ table: 'addon_groups', rows: rows.groups, nameOf, say });
  const found = rows.groups.filter((group) => sameName(nameOf(group)).includes(wanted));
  const portions = Array.from({ length: Math.ceil(found.length / portion) }, (_, at) => ({
    from: at * portion,
    part: found.slice(at * portion, (at + 1) * portion),
  }));
  const create = () => {
    const id = crypto.randomUUID();
    const [first = 'es'] = languages;
    const name = t('groups.newName');
    const values = { position: placeAtEnd(rows.groups), name: { [first]: name }, least: 0, most: null };
    edit([addEdit('addon_groups', id, values)], did('added', { name }));
    go({ group: id });
  };
  return (
    <Pane title={t('groups.title')} back={{ label: t('back'), go: () => go({}) }}>
      <p className="max-w-prose text-ink-soft">{t('groups.text')}</p>
      {rows.groups.length >= siteLimits.addonGroups ? (
        <LimitNote of="groups" limit={siteLimits.addonGroups} />
      ) : (
        <Button className="self-start" onClick={create}>
          <Plus aria-hidden className="size-5" />
          {t('groups.create')}
        </Button>
      )}
      {rows.groups.length > 10 && (
        <TextField label={t('groups.search')} type="search" value={asked} onValue={setAsked} />
      )}
      <p id={hintId} className="sr-only">
        {t('moveHint')}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      {rows.groups.length === 0 && <EmptyState title={t('groups.none')} text={t('groups.noneText')} />}
      <ol {...sortList('group', 'all')} className="flex flex-col">
        {portions.map(({ from, part }) => (
          <Near key={from} height={part.length * rowHeight} isNow={from === 0}>
            {() =>
              part.map((group) => (
                <li
                  key={group.id}
                  {...sortRow('group', group.id)}
                  style={{ minHeight: rowHeight }}
                  className={`flex items-center gap-1 border-b border-line bg-paper ${sortRowClass}`}
                >
                  <DragHandle
                    label={t('groups.move', { name: nameOf(group) })}
                    hintId={hintId}
                    rowId={group.id}
                    {...order}
                  />
                  <GroupLine group={group} rows={rows} uses={uses.get(group.id)?.length ?? 0} />
                </li>
              ))
            }
          </Near>
        ))}
      </ol>
    </Pane>
  );
}

function GroupLine({ group, rows, uses }: { group: GroupRow; rows: MenuRows; uses: number }) {
  const t = useTranslations('studioMenu.groups');
  const { nameOf } = useMenuWords();
  const choiceWords = useChoiceWords();
  const go = useGo();
  const count = childrenOf(rows.addons, group.id).length;
  return (
    <button
      type="button"
      onClick={() => go({ group: group.id })}
      className="min-h-15 min-w-0 flex-1 rounded-card px-1.5 text-left hover:bg-sunken"
    >
      <span className="block truncate font-semibold">{nameOf(group)}</span>
      <span className="block text-[0.9375rem] text-ink-soft">
        {t('line', { choice: choiceWords(group), addons: count, dishes: uses })}
      </span>
      {isImpossible(group, count) && uses > 0 && (
        <span className="block text-[0.9375rem] text-emergency">{t('impossibleShort')}</span>
      )}
    </button>
  );
}
