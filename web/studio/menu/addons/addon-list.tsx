import { ChevronDown, Plus, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { siteLengths } from '../../../../contract/sites.ts';
import { Button } from '../../../kit/ui/button.tsx';
import { classNames } from '../../../kit/ui/class-names.ts';
import { IconButton } from '../../../kit/ui/icon-button.tsx';
import { addEdit } from '../../content/set-field.ts';
import { MoneyField } from '../../fields/money-field.tsx';
import { TextsField } from '../../fields/texts-field.tsx';
import { DragHandle, sortList, sortRow, sortRowClass } from '../../order/drag-handle.tsx';
import { placeAtEnd } from '../../order/move-edits.ts';
import { AllergensField } from '../allergens/allergens-field.tsx';
import type { AllergenChanges } from '../allergens/allergens-said.ts';
import { DeclareRest } from '../allergens/declare-rest.tsx';
import { Near } from '../list/near.tsx';
import type { AddonRow, GroupRow } from '../menu-rows.ts';
import { LimitNote } from '../parts/limit-note.tsx';
import { useEdit, useMenuWords } from '../use-menu.ts';
import { useOrder } from '../use-order.ts';
import { useRemove } from '../use-remove.ts';
import { useSet } from '../use-set.ts';

/** Add-ons that are drawn together when they come near. */
const portion = 25;
const rowHeight = 60;

interface AddonListProps {
  readonly group: GroupRow;
  readonly addons: readonly AddonRow[];
  /** The one whose form is open at first. */
  readonly opened: string | undefined;
  readonly limit: number;
}

/** What can be chosen of a group, in order; each opens into its form. */
export function AddonList({ group, addons, opened, limit }: AddonListProps) {
  const t = useTranslations('studioMenu.addons');
  const all = useTranslations('studioMenu');
  const did = useTranslations('studioMenu.did');
  const hintId = useId();
  const edit = useEdit();
  const { nameOf } = useMenuWords();
  const [open, setOpen] = useState(opened ?? null);
  const [said, say] = useState('');
  const order = useOrder({ table: 'addons', rows: addons, nameOf, say });
  const portions = Array.from({ length: Math.ceil(addons.length / portion) }, (_, at) => ({
    from: at * portion,
    part: addons.slice(at * portion, (at + 1) * portion),
  }));
  const add = () => {
    const id = crypto.randomUUID();
    const values = { groupId: group.id, position: placeAtEnd(addons), price: 0 };
    edit([addEdit('addons', id, values)], did('added', { name: t('one') }));
    setOpen(id);
  };
  return (
    <section aria-label={t('title')} className="flex flex-col gap-2">
      <h2 className="text-xl">{t('title')}</h2>
      <p id={hintId} className="sr-only">
        {all('moveHint')}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol {...sortList('addon', group.id)} className="flex flex-col">
        {portions.map(({ from, part }) => (
          <Near key={from} height={part.length * rowHeight} isNow={part.some((addon) => addon.id === open)}>
            {() =>
              part.map((addon) => (
                <li
                  key={addon.id}
                  {...sortRow('addon', addon.id)}
                  className={classNames('border-b border-line bg-paper', sortRowClass)}
                >
                  <div className="flex items-center gap-1" style={{ minHeight: rowHeight }}>
                    <DragHandle
                      label={t('move', { name: nameOf(addon) })}
                      hintId={hintId}
                      rowId={addon.id}
                      {...order}
                    />
                    <AddonHead
                      addon={addon}
                      isOpen={addon.id === open}
                      onToggle={() => setOpen(addon.id === open ? null : addon.id)}
                    />
                  </div>
                  {addon.id === open && <AddonForm addon={addon} />}
                </li>
              ))
            }
          </Near>
        ))}
      </ol>
      {addons.length >= limit ? (
        <LimitNote of="addons" limit={limit} />
      ) : (
        <Button look="bare" className="-ml-4 self-start" onClick={add}>
          <Plus aria-hidden className="size-5" />
          {t('add')}
        </Button>
      )}
    </section>
  );
}

function AddonHead({ addon, isOpen, onToggle }: { addon: AddonRow; isOpen: boolean; onToggle: () => void }) {
  const t = useTranslations('studioMenu');
  const remove = useRemove();
  const { nameOf, moneyOf } = useMenuWords();
  const name = nameOf(addon);
  const isUndeclared = Object.keys(addon.allergens).length === 0;
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="flex min-h-13 min-w-0 flex-1 items-center gap-2 rounded-card px-1.5 text-left hover:bg-sunken"
      >
        <span className="min-w-0 flex-1">
          <span className="block truncate font-semibold">{name}</span>
          {isUndeclared && <span className="block text-[0.875rem] text-ink-soft">{t('row.undeclared')}</span>}
        </span>
        <span className="shrink-0">{addon.price === 0 ? t('included') : `+ ${moneyOf(addon.price)}`}</span>
        <ChevronDown aria-hidden className={classNames('size-5 shrink-0', !isOpen && '-rotate-90')} />
      </button>
      <IconButton label={t('addons.remove', { name })} onClick={() => remove('addons', addon.id, name)}>
        <Trash2 aria-hidden className="size-5" />
      </IconButton>
    </>
  );
}

function AddonForm({ addon }: { addon: AddonRow }) {
  const t = useTranslations('studioMenu');
  const did = useTranslations('studioMenu.did');
  const { languages, currency, nameOf } = useMenuWords();
  const set = useSet('addons');
  const name = nameOf(addon);
  const what = did('changed', { name });
  const change = (changes: AllergenChanges) =>
    set(addon, what, ...Object.entries(changes).map(([one, state]) => [['allergens', one], state] as const));
  return (
    <div className="flex flex-col gap-4 pt-1 pb-5 pl-9">
      <TextsField
        label={t('addons.name')}
        value={addon.name}
        languages={languages}
        longest={siteLengths.name}
        autoFocus
        onText={(language, text) => set(addon, what, [['name', language], text])}
      />
      <MoneyField
        label={t('addons.price')}
        currency={currency}
        value={addon.price}
        className="max-w-48"
        onValue={(price) => set(addon, what, [['price'], price ?? 0])}
      />
      <h3 className="text-lg">{t('dish.allergens')}</h3>
      <div>
        <DeclareRest name={name} value={addon.allergens} onChange={change} />
      </div>
      <AllergensField value={addon.allergens} onChange={change} />
      <TextsField
        label={t('dish.allergenNote')}
        value={addon.allergenNote}
        languages={languages}
        longest={siteLengths.description}
        onText={(language, text) => set(addon, what, [['allergenNote', language], text])}
      />
    </div>
  );
}
