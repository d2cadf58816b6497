import { useTranslations } from 'use-intl/react';
import { Button } from '../../kit/ui/button.tsx';
import { changeDraft } from './draft.ts';
import { isOfDraft } from './draft-start.ts';
import type { StartInput } from './start-consult.ts';

type ByChatProps = {
  /** The start by video that was refused. */
  start: StartInput;
  /** Why, in a sentence. */
  why: string;
  onRetry: () => void;
};

/** A video is not to be had: why, and the same consult by chat, when it is the one of this device's draft. */
export function ByChat({ start, why, onRetry }: ByChatProps) {
  const t = useTranslations('start.mode');
  return (
    <div role="alert" className="flex flex-col items-start gap-3">
      <p>{why}</p>
      {isOfDraft(start) && (
        <Button
          look="main"
          large
          onClick={() => {
            changeDraft({ mode: 'chat' });
            onRetry();
          }}
        >
          {t('byChat')}
        </Button>
      )}
    </div>
  );
}
