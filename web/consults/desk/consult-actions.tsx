import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { offerSeconds } from '../../../contract/dispatch.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { Button } from '../../kit/ui/button.tsx';
import { Dialog } from '../../kit/ui/dialog.tsx';
import { GiveBackForm } from './give-back-form.tsx';
import { RelevelForm } from './relevel-form.tsx';
import { TransferList } from './transfer-list.tsx';

type ConsultActionsProps = {
  consult: ApiOutputs['sessions']['get'];
  /** It is the vet's no more. */
  onGone: () => void;
};

const actions = ['relevel', 'transfer', 'giveBack'] as const;

/** What a vet can do with a consult in hand besides talking: set its urgency, hand it to a colleague, give it back to the queue. */
export function ConsultActions({ consult, onGone }: ConsultActionsProps) {
  const t = useTranslations('desk');
  const levels = useTranslations('triage.levels');
  const [open, setOpen] = useState<(typeof actions)[number] | null>(null);
  const close = () => setOpen(null);
  const closeGone = () => {
    close();
    onGone();
  };
  return (
    <div className="mt-6 flex flex-col items-start gap-2 border-t border-line pt-5">
      <p>{t('urgencyIs', { level: levels(consult.level) })}</p>
      {actions.map((action) => (
        <Button key={action} onClick={() => setOpen(action)}>
          {t(`${action}.open`)}
        </Button>
      ))}
      <Dialog
        open={open !== null}
        onOpenChange={(isOpen) => !isOpen && close()}
        title={t(`${open ?? 'relevel'}.title`)}
        text={t(`${open ?? 'relevel'}.text`, { seconds: offerSeconds })}
      >
        {open === 'relevel' && <RelevelForm consultId={consult.id} level={consult.level} onDone={close} />}
        {open === 'giveBack' && <GiveBackForm consultId={consult.id} onGone={closeGone} />}
        {open === 'transfer' && <TransferList consultId={consult.id} onGone={closeGone} />}
      </Dialog>
    </div>
  );
}
