import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { WaitingCase } from '../../../party/protocol/waiting-case.ts';
import { apiClient } from '../../kit/api/api.ts';
import { Button } from '../../kit/ui/button.tsx';
import { Dialog } from '../../kit/ui/dialog.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { CaseFacts } from './case-facts.tsx';
import { RelevelForm } from './relevel-form.tsx';

type CaseDialogProps = {
  one: WaitingCase;
  taking: boolean;
  onAccept: () => void;
  onClose: () => void;
};

/** A case that waits, opened on purpose: it is noted who looked. From here it can be taken, or its urgency set. */
export function CaseDialog({ one, taking, onAccept, onClose }: CaseDialogProps) {
  const t = useTranslations('desk');
  const [isReleveling, setReleveling] = useState(false);
  // Opened anew it is looked at anew, and that is noted anew.
  const look = useQuery({
    queryKey: ['case looked at', one.id],
    queryFn: () => apiClient.desk.look.mutate({ sessionId: one.id }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('caseTitle')} text={t('caseText')}>
      {look.data ? (
        // The queue knows a new level first.
        <CaseFacts one={{ ...look.data, level: one.level }} />
      ) : (
        <NotLoaded query={look}>
          <Skeleton className="h-24" />
        </NotLoaded>
      )}
      {isReleveling ? (
        <RelevelForm consultId={one.id} level={one.level} onDone={() => setReleveling(false)} />
      ) : (
        <div className="flex flex-wrap gap-2">
          {!one.offered && (
            <Button look="primary" busy={taking} onClick={onAccept}>
              {t('accept')}
            </Button>
          )}
          <Button onClick={() => setReleveling(true)}>{t('relevel.open')}</Button>
        </div>
      )}
    </Dialog>
  );
}
