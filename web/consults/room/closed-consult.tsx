import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { ApiOutputs } from '../../kit/api/api-types.ts';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { AppHeader } from '../../shell/app-header.tsx';
import { EmergencyNote } from '../emergency/emergency-note.tsx';

type ClosedConsultProps = { consult: ApiOutputs['sessions']['get']; expired: boolean };

/** A consult that no vet answered: cancelled, or waited too long. Nothing was charged; one may start again. */
export function ClosedConsult({ consult, expired }: ClosedConsultProps) {
  const t = useTranslations('closed');
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-xl px-4 pt-4 pb-16 sm:px-6 sm:pt-10">
        <PageHeading>{t(expired ? 'expired' : 'cancelled')}</PageHeading>
        <p className="mt-3">{t(expired ? 'expiredText' : 'cancelledText', { pet: consult.pet.name })}</p>
        <div className="mt-8 flex flex-wrap gap-2">
          <Link to="/start" className={buttonClass('main', true)}>
            {t('again')}
          </Link>
          <Link to="/app" className={`${buttonClass('quiet')} min-h-14`}>
            {t('home')}
          </Link>
        </div>
        <div className="mt-8">
          <EmergencyNote />
        </div>
      </MainContent>
    </>
  );
}
