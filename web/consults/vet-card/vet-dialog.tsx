import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { problemOf } from '../../kit/api/api-problem.ts';
import { Dialog } from '../../kit/ui/dialog.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { useConsultAccess } from '../consult-access.ts';
import { RoundPhoto } from '../files/round-photo.tsx';
import { VetCard } from './vet-card.tsx';

type VetDialogProps = {
  consultId: string;
  /** As the consult names them; the title until more is known. */
  vetName: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Who the vet of a consult is. Asked for when it is opened; of a vet whose account is gone, it says that. */
export function VetDialog({ consultId, vetName, open, onOpenChange }: VetDialogProps) {
  const t = useTranslations('vetCard');
  const { client, userId, isGuest } = useConsultAccess();
  const vet = useQuery({
    queryKey: ['vet-of-consult', userId, consultId],
    queryFn: () => client.vets.ofConsult.query({ sessionId: consultId }),
    meta: { isGuest },
    enabled: open,
  });
  const isGone = vet.error !== null && problemOf(vet.error).code === 'NOT_FOUND';
  return (
    <Dialog {...{ open, onOpenChange }} title={vet.data?.displayName ?? vetName}>
      {vet.data ? (
        <>
          {vet.data.photoId && (
            <RoundPhoto
              photoId={vet.data.photoId}
              alt={t('photo', { name: vet.data.displayName })}
              className="size-28"
            />
          )}
          <VetCard vet={vet.data} />
        </>
      ) : isGone ? (
        <p>{t('gone')}</p>
      ) : (
        <NotLoaded query={vet}>
          <Skeleton className="h-6" />
          <Skeleton className="h-20" />
        </NotLoaded>
      )}
    </Dialog>
  );
}
