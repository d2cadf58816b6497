import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ClipboardCheck } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { SignedNote } from './signed-note.tsx';

/** What is left of a consult in writing: the way to the plan that is in force, and the vet's note; nothing as long as none is signed. */
export function ConsultPlan({ consultId, className }: { consultId: string; className: string }) {
  const t = useTranslations('chat.plan');
  const plans = useQuery(api.carePlans.ofConsult.queryOptions({ id: consultId }));
  const written = useQuery(api.notes.get.queryOptions({ id: consultId }));
  const [plan] = plans.data?.plans ?? [];
  const note = written.data?.note;
  if (plan === undefined && !note) return null;
  return (
    <div className={className}>
      {plan && (
        <section className="flex flex-wrap items-center justify-between gap-3 rounded-card bg-primary-soft p-4">
          <p className="flex items-center gap-2 font-semibold">
            <ClipboardCheck aria-hidden className="size-5 shrink-0 text-primary" />
            {t('signed')}
          </p>
          <Link to="/care-plan/$id" params={{ id: plan.id }} className={buttonClass('primary')}>
            {t('read')}
          </Link>
        </section>
      )}
      {note && (
        <details className="mt-2">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold text-primary">{t('note')}</summary>
          <SignedNote note={note} />
        </details>
      )}
    </div>
  );
}
