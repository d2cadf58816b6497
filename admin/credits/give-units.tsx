import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../web/kit/ui/button.tsx';
import { Dialog } from '../../web/kit/ui/dialog.tsx';
import { CreditForm } from './credit-form.tsx';

/** The button above the credits, and the dialog in which units are given to somebody. */
export function GiveUnits() {
  const t = useTranslations('credits.give');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden className="size-5" />
        {t('open')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('title')} text={t('text')}>
        <CreditForm onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
