import { Check, CircleAlert, CloudOff, LoaderCircle } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useProblemText } from '../../kit/api/problem-text.ts';
import type { Saving } from './field-keeper.ts';

const looks = {
  saved: { icon: Check, look: 'text-ink-soft' },
  saving: { icon: LoaderCircle, look: 'text-ink-soft' },
  offline: { icon: CloudOff, look: 'text-ink' },
  refused: { icon: CircleAlert, look: 'text-emergency' },
} as const;

/** Whether everything that was written is at the server. Said aloud when that changes to something that matters. */
export function SaveLine({ saving, problem }: { saving: Saving; problem: unknown }) {
  const t = useTranslations('care.saving');
  const problemText = useProblemText();
  const { icon: Icon, look } = looks[saving];
  const text = saving === 'refused' ? t('refused', { problem: problemText(problem) }) : t(saving);
  return (
    <p className={`flex items-start gap-1.5 text-[0.9375rem] ${look}`}>
      <Icon aria-hidden className={`mt-0.5 size-4.5 shrink-0 ${saving === 'saving' ? 'animate-spin' : ''}`} />
      <span>{text}</span>
      <span role="status" className="sr-only">
        {saving === 'offline' || saving === 'refused' ? text : ''}
      </span>
    </p>
  );
}
