import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import { RoundPhoto } from '../files/round-photo.tsx';
import { VetDialog } from './vet-dialog.tsx';

type VetOfConsultProps = {
  consultId: string;
  vetName: string;
  /** What they look like, where that is known. */
  photoId?: string | null | undefined;
};

/** The button beside the name of the vet who answers in a consult, with their photo where they have one, and who they are. */
export function VetOfConsult({ consultId, vetName, photoId }: VetOfConsultProps) {
  const t = useTranslations('vetCard');
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton label={t('open')} onClick={() => setOpen(true)}>
        {photoId ? (
          <RoundPhoto photoId={photoId} alt="" className="size-10" />
        ) : (
          <UserRound aria-hidden className="size-6" />
        )}
      </IconButton>
      <VetDialog {...{ consultId, vetName, open }} onOpenChange={setOpen} />
    </>
  );
}
