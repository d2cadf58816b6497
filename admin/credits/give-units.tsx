import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../web/kit/ui/button.tsx';
import { Dialog } from '../../web/kit/ui/dialog.tsx';
import { PersonPicker } from '../users/person-picker.tsx';
import type { User } from '../users/user.ts';
import { CreditForm } from './credit-form.tsx';

/** The button above the credits, and the dialog in which units are given to somebody. */
export function GiveUnits() {
  const t = useTranslations('credits.give');
  const [open, setOpen] = useState(false);
  const [person, setPerson] = useState<User | null>(null);
  const show = (next: boolean) => {
    setPerson(null);
    setOpen(next);
  };
  return (
    <>
      <Button look="primary" onClick={() => show(true)}>
        <Plus aria-hidden className="size-5" />
        {t('open')}
      </Button>
      <Dialog open={open} onOpenChange={show} title={t('title')} text={t('text')}>
        <CreditForm
          person={person}
          choose={(missing) => (
            <PersonPicker
              person={person}
              onPerson={setPerson}
              error={missing ? t('wrong.person') : undefined}
            />
          )}
          onDone={() => show(false)}
        />
      </Dialog>
    </>
  );
}
