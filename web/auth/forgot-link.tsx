import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { buttonClass } from '../kit/ui/button-class.ts';
import { useNext } from './use-next.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** An address that was typed on the page before, so that nobody types it twice. */
    email?: string;
  }
}

/** Leads to the screen that replaces a forgotten password, and from there back here. */
export function ForgotLink({ email }: { email: string }) {
  const t = useTranslations('auth');
  const next = useNext();
  return (
    <Link
      to="/forgot-password"
      search={{ next }}
      state={{ email }}
      className={`${buttonClass('bare')} -ml-4 text-left`}
    >
      {t('forgot')}
    </Link>
  );
}
