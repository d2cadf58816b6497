import { CheckCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { allergens } from '../../../../contract/sites.ts';
import { useLocale } from '../../../kit/text/i18n.tsx';
import { Button } from '../../../kit/ui/button.tsx';
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx';
import type { AllergenChanges, AllergensSaid } from './allergens-said.ts';

interface DeclareRestProps {
  /** What it is said of. */
  readonly name: string;
  readonly value: AllergensSaid;
  readonly onChange: (changes: AllergenChanges) => void;
}

/** Says of all allergens of which nothing is said that they are not in it; asks once, because guests will rely on it. */
export function DeclareRest({ name, value, onChange }: DeclareRestProps) {
  const t = useTranslations('studioMenu.rest');
  const names = useTranslations('studioMenu.allergen');
  const locale = useLocale();
  const [isAsked, setAsked] = useState(false);
  const rest = allergens.filter((allergen) => value[allergen] === undefined);
  if (rest.length === 0) return null;
  const list = new Intl.ListFormat(locale).format(rest.map((allergen) => names(allergen)));
  return (
    <>
      <Button onClick={() => setAsked(true)}>
        <CheckCheck aria-hidden className="size-5" />
        {t('action')}
      </Button>
      <ConfirmDialog
        open={isAsked}
        onOpenChange={setAsked}
        title={t('title', { count: rest.length })}
        text={t('text', { name, list })}
        confirm={t('confirm')}
        keep={t('keep')}
        onConfirm={() => {
          onChange(Object.fromEntries(rest.map((allergen) => [allergen, 'free'])));
          setAsked(false);
        }}
      />
    </>
  );
}
