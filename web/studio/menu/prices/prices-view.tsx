import { useId, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { ChoiceGroup } from '../../../kit/forms/choice-group.tsx';
import { controlClass } from '../../../kit/forms/field.tsx';
import { SelectField } from '../../../kit/forms/select-field.tsx';
import { Button } from '../../../kit/ui/button.tsx';
import { setEdit } from '../../content/set-field.ts';
import { useContent } from '../../content/use-content.ts';
import { readAmount } from '../../fields/amount.ts';
import { Near } from '../list/near.tsx';
import { Pane } from '../parts/pane.tsx';
import { useEdit, useMenuRows, useMenuWords } from '../use-menu.ts';
import { useGo } from '../use-place.ts';
import { changedPrices, type PriceChange, type Rounding, roundings } from './price-change.ts';
import { type PricedThing, pricedThings, scopesOf } from './priced-things.ts';

/** Prices that are drawn together when they come near. */
const portion = 40;
const rowHeight = 48;

/** Changes many prices at once: by how much, of what, rounded how; each is seen before it is done, and all are one step. */
export function PricesView() {
  const t = useTranslations('studioMenu.prices');
  const all = useTranslations('studioMenu');
  const go = useGo();
  const rows = useMenuRows();
  const edit = useEdit();
  const undo = useContent((store) => store.undo);
  const { currency, nameOf, moneyOf } = useMenuWords();
  const [direction, setDirection] = useState<'up' | 'down'>('up');
  const [by, setBy] = useState<PriceChange['by']>('percent');
  const [typed, setTyped] = useState('');
  const [rounding, setRounding] = useState<Rounding>('none');
  const [scope, setScope] = useState('all');
  const amount = by === 'percent' ? readPercent(typed) : readAmount(typed, currency);
  const value = (amount ?? 0) * (direction === 'up' ? 1 : -1);
  const things = pricedThings(rows, scope);
  const changed = changedPrices(things, { by, value, rounding }, currency);
  const apply = () => {
    const what = t('did', { count: changed.length });
    edit(
      changed.map(({ row, was, price }) => setEdit(row.table, row.id, ['price'], was, price)),
      what,
    );
    toast(what, { action: { label: all('did.undo'), onClick: undo } });
    go({});
  };
  return (
    <Pane title={t('title')} back={{ label: all('back'), go: () => go({}) }}>
      <ChoiceGroup
        legend={t('direction')}
        value={direction}
        onValue={setDirection}
        choices={[
          { value: 'up', label: t('up') },
          { value: 'down', label: t('down') },
        ]}
      />
      <HowMuch by={by} onBy={setBy} typed={typed} onTyped={setTyped} isWrong={amount === undefined} />
      <SelectField
        label={t('rounding')}
        value={rounding}
        options={roundings.map((one) => ({ value: one, label: t(`rounded.${one}`) }))}
        onValue={setRounding}
      />
      <SelectField
        label={t('scope')}
        value={scope}
        options={scopesOf(rows).map((one) => ({
          value: one.id,
          label:
            one.row === null
              ? t(one.id === 'all' ? 'scopeAll' : 'scopeAddons')
              : `${one.indent}${nameOf(one.row)}`,
        }))}
        onValue={setScope}
      />
      <p role="status" className="font-semibold">
        {amount ? t('preview', { count: changed.length, of: things.length }) : t('asked')}
      </p>
      <Button look="primary" large disabled={changed.length === 0} onClick={apply} className="@md:self-start">
        {t('apply', { count: changed.length })}
      </Button>
      <Preview changed={changed} moneyOf={moneyOf} key={`${scope} ${changed.length}`} />
    </Pane>
  );
}

/** Hundredths of a percent: `3,5`, `3.5 %`. Null for nothing, undefined for what is none, or more than a thousand. */
function readPercent(text: string): number | null | undefined {
  const plain = text.replaceAll(/[\s%]/g, '').replace(',', '.');
  if (plain === '') return null;
  const percent = Number(plain);
  return percent >= 0 && percent <= 1_000 ? Math.round(percent * 100) : undefined;
}

interface HowMuchProps {
  readonly by: PriceChange['by'];
  readonly onBy: (by: PriceChange['by']) => void;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly isWrong: boolean;
}

function HowMuch({ by, onBy, typed, onTyped, isWrong }: HowMuchProps) {
  const t = useTranslations('studioMenu.prices');
  const id = useId();
  const { currency } = useMenuWords();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {t('howMuch')}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          aria-invalid={isWrong || undefined}
          onChange={(event) => onTyped(event.target.value)}
          className={`${controlClass} w-32!`}
        />
        <select
          aria-label={t('unit')}
          value={by}
          onChange={(event) => onBy(event.target.value === 'percent' ? 'percent' : 'amount')}
          className={`${controlClass} w-32!`}
        >
          <option value="percent">{t('percent')}</option>
          <option value="amount">{currency}</option>
        </select>
      </div>
    </div>
  );
}

interface PreviewProps {
  readonly changed: ReturnType<typeof changedPrices<PricedThing>>;
  readonly moneyOf: (amount: number) => string;
}

function Preview({ changed, moneyOf }: PreviewProps) {
  const t = useTranslations('studioMenu');
  const { nameOf } = useMenuWords();
  const portions = Array.from({ length: Math.ceil(changed.length / portion) }, (_, at) => ({
    from: at * portion,
    part: changed.slice(at * portion, (at + 1) * portion),
  }));
  return (
    <ol className="flex flex-col divide-y divide-line">
      {portions.map(({ from, part }) => (
        <Near key={from} height={part.length * rowHeight} isNow={from === 0}>
          {() =>
            part.map(({ row, was, price }) => (
              <li
                key={row.id}
                style={{ minHeight: rowHeight }}
                className="flex items-center justify-between gap-3 py-1.5"
              >
                <span className="min-w-0">
                  {nameOf({ name: row.of })}
                  {row.size && <span className="text-ink-soft"> · {nameOf({ name: row.size })}</span>}
                </span>
                <span className="shrink-0">
                  <s className="text-ink-soft">{moneyOf(was)}</s>{' '}
                  <strong>{price === 0 ? t('included') : moneyOf(price)}</strong>
                </span>
              </li>
            ))
          }
        </Near>
      ))}
    </ol>
  );
}
