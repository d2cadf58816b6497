import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../kit/ui/button.tsx';
import { changeDraft, currentDraft, emptyDraft, hasBegun } from '../start/draft.ts';
import { draftOf } from '../start/draft-of.ts';
import type { StartInput } from '../start/start-consult.ts';

type ChangeRequestProps = { start: StartInput; pet: { id: string; name: string } };

/** Leads to the steps of a start with what was asked for in them. What somebody was typing there about something else goes only when they say so. */
export function ChangeRequest({ start, pet }: ChangeRequestProps) {
  const t = useTranslations('callback.change');
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  function change() {
    if (!isAsking && hasBegun(currentDraft())) return setAsking(true);
    changeDraft({ ...emptyDraft(), ...draftOf(start, pet) });
    void navigate({ to: '/start' });
  }
  return (
    <div className="flex flex-col items-start gap-3">
      {isAsking && <p role="alert">{t('other')}</p>}
      <Button look={isAsking ? 'danger' : 'quiet'} onClick={change}>
        {t(isAsking ? 'sure' : 'open')}
      </Button>
    </div>
  );
}
