import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { useDraft } from '../start/draft.ts';

/** Leads back to the consult that somebody was about to start when they went to buy a plan; nothing when there is none. */
export function ResumeStart() {
  const t = useTranslations('usage');
  if (useDraft().reason.trim() === '') return null;
  return (
    <Link
      to="/start"
      search={{ step: 'consent' }}
      className={`${buttonClass('main')} mt-3 w-full shrink-0 sm:mt-0 sm:w-auto`}
    >
      {t('resume')}
    </Link>
  );
}
