import { useTranslations } from 'use-intl/react';
import { endSession } from '../../web/kit/session/session.ts';
import { Button } from '../../web/kit/ui/button.tsx';
import { buttonClass } from '../../web/kit/ui/button-class.ts';
import { PageHeading } from '../../web/kit/ui/page-heading.tsx';
import { PlainPage } from './plain-page.tsx';

/** For somebody who is signed in and is no admin: who they are here, and the two ways on. */
export function NotAdmin({ email }: { email: string }) {
  const t = useTranslations('gate');
  return (
    <PlainPage>
      <PageHeading>{t('title')}</PageHeading>
      <p className="mt-3 mb-8 text-ink-soft">{t('text', { email })}</p>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={() => void endSession('self')}>
          {t('other')}
        </Button>
        <a href="/app" className={buttonClass('quiet')}>
          {t('app')}
        </a>
      </div>
    </PlainPage>
  );
}
