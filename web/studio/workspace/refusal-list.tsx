import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../kit/ui/button.tsx';
import { useContent } from '../content/use-content.ts';
import { useEditWords } from './edit-words.ts';

/** What the server did not take, and why; it is here still, to be sent again or forgotten. */
export function RefusalList() {
  const t = useTranslations('workspace.refusal');
  const refusals = useContent((store) => store.refusals);
  const sendAgain = useContent((store) => store.sendAgain);
  const forget = useContent((store) => store.forget);
  const { nameOf } = useEditWords();
  if (refusals.length === 0) return null;
  return (
    <section role="alert" className="mx-4 mt-4 rounded-card bg-emergency-soft p-4 sm:mx-6">
      <h2 className="flex items-start gap-2 text-base font-semibold">
        <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-emergency" />
        {t('title')}
      </h2>
      <ul className="mt-2 flex flex-col gap-3">
        {refusals.slice(0, 5).map((refusal) => (
          <li key={`${refusal.edit.op} ${refusal.edit.id}`} className="flex flex-col gap-1">
            <p>
              <strong className="block">{nameOf(refusal.edit)}</strong> {refusal.problem}
            </p>
            <div className="flex flex-wrap gap-2">
              <Button onClick={() => sendAgain(refusal)}>{t('again')}</Button>
              <Button look="bare" onClick={() => forget(refusal)}>
                {t('forget')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {refusals.length > 5 && <p className="mt-2">{t('more', { count: refusals.length - 5 })}</p>}
    </section>
  );
}
