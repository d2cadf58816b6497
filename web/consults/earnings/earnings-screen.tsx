import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { api } from '../../kit/api/api.ts';
import { BackLink } from '../../kit/ui/back-link.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { AppHeader } from '../../shell/app-header.tsx';
import { EarningLines } from './earning-lines.tsx';
import { OpenEarnings } from './open-earnings.tsx';
import { PayoutAccount } from './payout-account.tsx';
import { StatementList } from './statement-list.tsx';

/** What a vet earned, statement by statement, and how they are paid. */
export function EarningsScreen() {
  const t = useTranslations('earnings');
  const { statement, stripe } = useSearch({ from: '/data/signed-in/vet/earnings' });
  const earnings = useQuery(api.earnings.get.queryOptions({}));
  return (
    <>
      <AppHeader />
      <MainContent className="mx-auto w-full max-w-2xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
        <BackLink to="/vet">{t('toDesk')}</BackLink>
        <PageHeading>{t('title')}</PageHeading>
        {earnings.data ? (
          <>
            <OpenEarnings earnings={earnings.data} />
            <PayoutAccount earnings={earnings.data} from={stripe} />
            <StatementList statements={earnings.data.statements} />
            <EarningLines
              key={statement}
              statement={earnings.data.statements.find(({ id }) => id === statement)}
              timeZone={earnings.data.timeZone}
            />
          </>
        ) : (
          <NotLoaded query={earnings}>
            <Skeleton className="h-20" />
            <Skeleton className="h-32" />
            <Skeleton className="h-12" />
            <Skeleton className="h-12" />
          </NotLoaded>
        )}
      </MainContent>
    </>
  );
}
