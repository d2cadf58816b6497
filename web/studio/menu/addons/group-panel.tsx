import { Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { siteLengths, siteLimits } from '../../../../contract/sites.ts';
import { SelectField } from '../../../kit/forms/select-field.tsx';
import { Button } from '../../../kit/ui/button.tsx';
import { EmptyState } from '../../../kit/ui/empty-state.tsx';
import { TextsField } from '../../fields/texts-field.tsx';
import { childrenOf, type GroupRow, type MenuRows } from '../menu-rows.ts';
import { Pane } from '../parts/pane.tsx';
import { useMenuRows, useMenuWords } from '../use-menu.ts';
import { useGo } from '../use-place.ts';
import { useRemove } from '../use-remove.ts';
import { useSet } from '../use-set.ts';
import { AddonList } from './addon-list.tsx';
import { choiceChanges, isImpossible } from './choice-changes.ts';
import { usesOfGroups } from './uses-of-groups.ts';

/** Names of dishes that are listed; of more, how many. */
const mostNamed = 6;

/** The form of a group of add-ons: how many are chosen, of what, and with which dishes. */
export function GroupPanel({ id, addonId }: { id: string; addonId: string | undefined }) {
  const t = useTranslations('studioMenu');
  const go = useGo();
  const rows = useMenuRows();
  const group = rows.groups.find((one) => one.id === id);
  const back = { label: t('groups.title'), go: () => go({ view: 'addons' }) };
  if (group === undefined)
    return (
      <Pane title={t('gone.title')} back={back}>
        <EmptyState title={t('gone.group')} />
      </Pane>
    );
  return <GroupForm group={group} rows={rows} addonId={addonId} back={back} />;
}

interface GroupFormProps {
  readonly group: GroupRow;
  readonly rows: MenuRows;
  readonly addonId: string | undefined;
  readonly back: { readonly label: string; readonly go: () => void };
}

function GroupForm({ group, rows, addonId, back }: GroupFormProps) {
  const t = useTranslations('studioMenu.groups');
  const did = useTranslations('studioMenu.did');
  const { languages, nameOf } = useMenuWords();
  const set = useSet('addon_groups');
  const remove = useRemove();
  const name = nameOf(group);
  const addons = childrenOf(rows.addons, group.id);
  const what = did('changed', { name });
  return (
    <Pane title={name} back={back}>
      <UsedBy group={group} rows={rows} />
      <TextsField
        label={t('name')}
        value={group.name}
        languages={languages}
        longest={siteLengths.name}
        onText={(language, text) => set(group, what, [['name', language], text])}
      />
      <div className="grid gap-4 @md:grid-cols-2">
        <SelectField
          label={t('least')}
          value={String(group.least)}
          options={numbers(0, Math.max(addons.length, group.least)).map((value) => ({
            value,
            label: value === '0' ? t('leastNone') : value,
          }))}
          onValue={(least) => set(group, what, ...choiceChanges(group, { least: Number(least) }))}
        />
        <SelectField
          label={t('most')}
          value={group.most === null ? '' : String(group.most)}
          options={[
            { value: '', label: t('mostAny') },
            ...numbers(1, Math.max(addons.length, group.most ?? 1)).map((value) => ({ value, label: value })),
          ]}
          onValue={(most) =>
            set(group, what, ...choiceChanges(group, { most: most === '' ? null : Number(most) }))
          }
        />
      </div>
      {isImpossible(group, addons.length) && (
        <p role="alert" className="rounded-card bg-emergency-soft px-4 py-3">
          {t('impossible', { least: group.least, addons: addons.length })}
        </p>
      )}
      <AddonList group={group} addons={addons} opened={addonId} limit={siteLimits.addonsOfGroup} />
      <Button
        look="danger"
        className="self-start"
        onClick={() => {
          remove('addon_groups', group.id, name);
          back.go();
        }}
      >
        <Trash2 aria-hidden className="size-5" />
        {t('remove')}
      </Button>
    </Pane>
  );
}

/** Whole numbers as they are chosen from; a long row has the lower ones and the last. */
const numbers = (from: number, to: number): string[] => {
  const all = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return all.filter((value) => value <= 30 || value === to).map(String);
};

/** With which dishes the group is chosen: a change of it is one of them all. */
function UsedBy({ group, rows }: { group: GroupRow; rows: MenuRows }) {
  const t = useTranslations('studioMenu.groups');
  const { nameOf } = useMenuWords();
  const dishes = usesOfGroups(rows).get(group.id) ?? [];
  if (dishes.length === 0) return <p className="text-ink-soft">{t('unused')}</p>;
  const list = dishes.slice(0, mostNamed).map(nameOf).join(', ');
  return (
    <p className="rounded-card bg-sunken px-4 py-3">
      {t('usedBy', { count: dishes.length, list, more: Math.max(0, dishes.length - mostNamed) })}
    </p>
  );
}
