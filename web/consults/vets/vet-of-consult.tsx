import { useQuery } from '@tanstack/react-query';
import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { Dialog } from '../../kit/ui/dialog.tsx';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { VetCard } from './vet-card.tsx';

/** The button beside the name of the vet who answers in a consult, and who they are. Asked for when it is opened. */
export function VetOfConsult({ consultId, vetName }: { consultId: string; vetName: string }) {
  const t = useTranslations('vets.card');
  const [open, setOpen] = useState(false);
  const vet = useQuery(api.vets.ofConsult.queryOptions({ sessionId: consultId }, { enabled: open }));
  return (
    <>
      <IconButton label={t('open')} onClick={() => setOpen(true)}>
        <UserRound aria-hidden className="size-6" />
      </IconButton>
      <Dialog open={open} onOpenChange={setOpen} title={vet.data?.displayName ?? vetName}>
        {vet.data ? (
          <VetCard vet={vet.data} />
        ) : (
          <NotLoaded query={vet}>
            <Skeleton className="h-6" />
            <Skeleton className="h-20" />
          </NotLoaded>
        )}
      </Dialog>
    </>
  );
}
