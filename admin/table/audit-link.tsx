import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { buttonClass } from '../../web/kit/ui/button-class.ts';

/** The way from a row to what the audit log has of it. */
export function AuditLink({ id }: { id: string }) {
  const t = useTranslations('table');
  return (
    <Link to="/audit" search={{ q: id }} className={buttonClass('quiet')}>
      {t('audit')}
    </Link>
  );
}
