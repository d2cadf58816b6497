import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { placeKeptMinutes } from '../../../contract/dispatch.ts';
import { api } from '../../kit/api/api.ts';
import { useProblemText } from '../../kit/api/problem-text.ts';
import { askForNotices, noticesAre } from '../../kit/attention/notify-here.ts';
import { FormError } from '../../kit/forms/form-error.tsx';
import { Button } from '../../kit/ui/button.tsx';
import { TextLink } from '../../kit/ui/text-link.tsx';

type LeaveNoteProps = {
  consultId: string;
  /** They are about to go. */
  onLeave: () => void;
  onLeft: () => void;
  /** It was refused. */
  onStayed: () => void;
};

/** That one may put the phone away, for how long the place is kept, and how one is told; with the page open a notice of the device does it. */
export function LeaveNote({ consultId, onLeave, onLeft, onStayed }: LeaveNoteProps) {
  const t = useTranslations('waiting.leave');
  const problemText = useProblemText();
  const [notices, setNotices] = useState(noticesAre);
  const leave = useMutation(
    api.sessions.leave.mutationOptions({ onMutate: onLeave, onError: onStayed, onSettled: onLeft }),
  );
  return (
    <section aria-labelledby="leave" className="mt-8">
      <h2 id="leave" className="text-lg">
        {t('title')}
      </h2>
      <p className="mt-1">{t('text', { minutes: placeKeptMinutes })}</p>
      {leave.error && <FormError>{problemText(leave.error)}</FormError>}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button busy={leave.isPending} onClick={() => leave.mutate({ sessionId: consultId })}>
          {t('go')}
        </Button>
        {notices === 'default' && (
          <Button
            look="bare"
            className="max-sm:-ml-4"
            onClick={() => void askForNotices().then(() => setNotices(noticesAre()))}
          >
            {t('notices')}
          </Button>
        )}
      </div>
      <p className="mt-1">
        <TextLink to="/app/notifications">{t('ways')}</TextLink>
      </p>
    </section>
  );
}
