import { Link } from '@tanstack/react-router';
import { ClipboardCheck } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useSession } from '../../kit/session/session-store.ts';
import { buttonClass } from '../../kit/ui/button-class.ts';

/** A signed plan in the conversation: what it is and, for who has an account, the way to it. Guests are no part of it. */
export function PlanLink({ planId }: { planId: string }) {
  const t = useTranslations('chat.plan');
  const { user } = useSession();
  return (
    <div className="flex flex-col items-start gap-2 py-1">
      <p className="flex items-center gap-2 font-semibold">
        <ClipboardCheck aria-hidden className="size-5 shrink-0" />
        {t('signed')}
      </p>
      {user && (
        <Link to="/care-plan/$id" params={{ id: planId }} className={buttonClass('quiet')}>
          {t('read')}
        </Link>
      )}
    </div>
  );
}
