import { useTranslations } from 'use-intl/react';
import { Button } from '../../../web/kit/ui/button.tsx';
import type { Caller } from '../caller.ts';
import { CheckSection } from './check-section.tsx';
import { clientAs } from './client-as.ts';
import { reachRoom } from './reach-room.ts';
import { StepList, useSteps } from './steps.tsx';

/** Whether a subscription works: a ticket to the caller's own line, a socket, and an answer over it. */
export function SocketCheck({ caller }: { caller: Caller }) {
  const t = useTranslations('diagnostics.socket');
  const { steps, isRunning, run } = useSteps();
  const check = () =>
    run(async (take) =>
      reachRoom(take, 'account-line', await take('ticket', () => clientAs(caller).me.ticket.mutate({}))),
    );
  return (
    <CheckSection title={t('title')} text={t('text')}>
      <Button className="self-start" busy={isRunning} onClick={() => void check()}>
        {t('start')}
      </Button>
      <StepList steps={steps} />
    </CheckSection>
  );
}
