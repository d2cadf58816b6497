import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { WaitingCase } from '../../../party/protocol/waiting-case.ts';
import { api } from '../../kit/api/api.ts';
import { Button } from '../../kit/ui/button.tsx';
import { Dialog } from '../../kit/ui/dialog.tsx';
import { ErrorState } from '../../kit/ui/error-state.tsx';
import { Skeleton, SkeletonGroup } from '../../kit/ui/skeleton.tsx';
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
  // Each look is noted: opened once it is asked for once, and again only on a press.
  const look = useMutation(api.desk.look.mutationOptions());
  const { mutate, isIdle } = look;
  useEffect(() => {
    if (isIdle) mutate({ sessionId: one.id });
  }, [isIdle, mutate, one.id]);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('caseTitle')} text={t('caseText')}>
      {look.data ? (
        // The queue knows a new level first.
        <CaseFacts one={{ ...look.data, level: one.level }} />
      ) : look.error ? (
        <ErrorState error={look.error} onRetry={() => mutate({ sessionId: one.id })} />
      ) : (
        <SkeletonGroup>
          <Skeleton className="h-24" />
        </SkeletonGroup>
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
