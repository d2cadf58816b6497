import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { useSession } from '../../web/kit/session/session-store.ts';
import { ErrorState } from '../../web/kit/ui/error-state.tsx';
import { PageHeading } from '../../web/kit/ui/page-heading.tsx';
import { TableSkeleton } from '../table/table-skeleton.tsx';
import { Accounts } from './accounts.tsx';
import { type Caller, ownCaller, visitorCaller } from './caller.ts';
import { CallerSelect } from './checks/caller-select.tsx';
import { ConsultCheck } from './checks/consult-check.tsx';
import { LogoutCheck } from './checks/logout-check.tsx';
import { MeCheck } from './checks/me-check.tsx';
import { SearchCheck } from './checks/search-check.tsx';
import { SocketCheck } from './checks/socket-check.tsx';
import { LogPanel } from './log-panel.tsx';
import { ProcedureList } from './procedure-list.tsx';
import { RunAll } from './run-all.tsx';
import { TokenBadge } from './token-badge.tsx';

/** Every endpoint on one page: each can be tried, all can be tried at once, and what takes several calls has a check of its own. */
export function DiagnosticsScreen() {
  const t = useTranslations('diagnostics');
  const sections = useTranslations('shell.sections');
  const { user } = useSession();
  const query = useQuery({
    ...api.admin.diagnostics.procedures.queryOptions(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [accounts, setAccounts] = useState<readonly Caller[]>([]);
  const [chosen, setChosen] = useState('own');
  const own = ownCaller(user?.email ?? '');
  const callers = [own, { ...visitorCaller, name: t('visitor') }, ...accounts];
  const caller = callers.find(({ id }) => id === chosen) ?? own;
  const body = () => {
    if (query.isPending) return <TableSkeleton />;
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    const { procedures } = query.data;
    return (
      <div className="flex flex-col gap-10">
        <div className="max-w-md">
          <CallerSelect label={t('as')} callers={callers} value={caller.id} onValue={setChosen} />
        </div>
        <RunAll procedures={procedures} caller={caller} />
        <Accounts accounts={accounts} onSignedIn={(added) => setAccounts((known) => [...known, added])} />
        <section aria-labelledby="diagnostics-checks" className="flex flex-col gap-5">
          <h2 id="diagnostics-checks" className="text-xl">
            {t('checks')}
          </h2>
          <SocketCheck caller={caller} />
          <ConsultCheck accounts={accounts} />
          <LogoutCheck
            accounts={accounts}
            onEnded={(name) => setAccounts((known) => known.filter((account) => account.name !== name))}
          />
          <SearchCheck caller={caller} />
          <MeCheck caller={caller} />
        </section>
        <LogPanel />
        <ProcedureList procedures={procedures} caller={caller} />
      </div>
    );
  };
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <PageHeading>{sections('diagnostics')}</PageHeading>
        <TokenBadge />
      </div>
      <p className="mb-8 max-w-prose text-ink-soft">{t('lead')}</p>
      {body()}
    </>
  );
}
