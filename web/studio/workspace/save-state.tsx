import { Check, CircleAlert, CloudOff, LoaderCircle } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useContent } from '../content/use-content.ts';

const looks = {
  saved: { icon: Check, look: 'text-ink-soft' },
  saving: { icon: LoaderCircle, look: 'text-ink-soft' },
  offline: { icon: CloudOff, look: 'text-ink' },
  refused: { icon: CircleAlert, look: 'text-emergency' },
} as const;

/** Whether everything that was done is at the server. Said aloud when that changes to something that matters. */
export function SaveState() {
  const t = useTranslations('workspace.saving');
  const saving = useContent((store) => store.saving);
  const { icon: Icon, look } = looks[saving];
  return (
    <p className={`flex min-h-11 items-center gap-1.5 px-1 text-[0.9375rem] ${look}`} title={t(saving)}>
      <Icon aria-hidden className={`size-5 shrink-0 ${saving === 'saving' ? 'animate-spin' : ''}`} />
      <span className="max-sm:sr-only">{t(saving)}</span>
      <span role="status" className="sr-only">
        {saving === 'offline' || saving === 'refused' ? t(saving) : ''}
      </span>
    </p>
  );
}
