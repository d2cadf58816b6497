import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '../../kit/ui/dialog.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { ChangeList } from './change-list.tsx';
import { useChanges } from './use-changes.ts';

type VersionDialogProps = { siteId: string; number: number; onClose: () => void };

/** What a version changed against the one before it. */
export function VersionDialog({ siteId, number, onClose }: VersionDialogProps) {
  const t = useTranslations('studioPublish.versions');
  const [isOpen, setOpen] = useState(true);
  const changes = useChanges(siteId, { from: number - 1, to: number });
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        if (!open) onClose();
      }}
      title={t('seeTitle', { number })}
      text={t('seeText', { before: number - 1 })}
    >
      {changes.data ? (
        <ChangeList changes={changes.data} />
      ) : (
        <NotLoaded query={changes}>
          <Skeleton className="h-6 w-2/3" />
          <Skeleton className="h-6 w-1/2" />
        </NotLoaded>
      )}
    </Dialog>
  );
}
