import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import { VetDialog } from './vet-dialog.tsx';

/** The button beside the name of the vet who answers in a consult, and who they are. */
export function VetOfConsult({ consultId, vetName }: { consultId: string; vetName: string }) {
  const t = useTranslations('vetCard');
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton label={t('open')} onClick={() => setOpen(true)}>
        <UserRound aria-hidden className="size-6" />
      </IconButton>
      <VetDialog {...{ consultId, vetName, open }} onOpenChange={setOpen} />
    </>
  );
}
