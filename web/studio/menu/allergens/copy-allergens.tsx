import { Copy } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { sameName } from '../../../../worker/sites/menu-text/same-name.ts';
import { TextField } from '../../../kit/forms/text-field.tsx';
import { Button } from '../../../kit/ui/button.tsx';
import { Dialog } from '../../../kit/ui/dialog.tsx';
import { type ItemRow, type MenuRows, placedItems } from '../menu-rows.ts';
import { useMenuWords } from '../use-menu.ts';
import type { AllergensSaid } from './allergens-said.ts';

/** Dishes that are listed at once; who looks for another types its name. */
const mostListed = 40;

interface CopyAllergensProps {
  /** The dish that they are copied to; it is not offered. */
  readonly itemId: string;
  readonly rows: MenuRows;
  readonly onCopy: (said: AllergensSaid) => void;
}

/** Takes over what is said of another dish's allergens, as a whole. */
export function CopyAllergens({ itemId, rows, onCopy }: CopyAllergensProps) {
  const t = useTranslations('studioMenu.copy');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Copy aria-hidden className="size-5" />
        {t('action')}
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen} title={t('title')} text={t('text')}>
        <DishChoice
          itemId={itemId}
          rows={rows}
          onChoose={(item) => {
            onCopy(item.allergens);
            setOpen(false);
          }}
        />
      </Dialog>
    </>
  );
}

interface DishChoiceProps extends Omit<CopyAllergensProps, 'onCopy'> {
  readonly onChoose: (item: ItemRow) => void;
}

function DishChoice({ itemId, rows, onChoose }: DishChoiceProps) {
  const t = useTranslations('studioMenu');
  const items = useMemo(
    () =>
      placedItems(rows).flatMap(({ item }) =>
        item.id !== itemId && Object.keys(item.allergens).length > 0 ? [item] : [],
      ),
    [rows, itemId],
  );
  const { nameOf } = useMenuWords();
  const [asked, setAsked] = useState('');
  const wanted = sameName(useDeferredValue(asked));
  const found = items.filter((item) => sameName(nameOf(item)).includes(wanted)).slice(0, mostListed);
  return (
    <>
      <TextField label={t('tools.search')} type="search" value={asked} onValue={setAsked} />
      {found.length === 0 && <p>{t('copy.none')}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {found.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              onClick={() => onChoose(item)}
              className="flex min-h-12 w-full flex-col justify-center rounded-card px-2 py-1.5 text-left hover:bg-sunken"
            >
              <span className="font-semibold">{nameOf(item)}</span>
              <ContainedIn said={item.allergens} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function ContainedIn({ said }: { said: AllergensSaid }) {
  const t = useTranslations('studioMenu');
  const contained = (Object.keys(said) as (keyof AllergensSaid)[]).filter((one) => said[one] === 'contains');
  const list = contained.map((allergen) => t(`allergen.${allergen}`)).join(', ');
  return (
    <span className="text-[0.9375rem] text-ink-soft">
      {contained.length > 0 ? t('copy.contains', { list }) : t('copy.nothing')}
    </span>
  );
}
