import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { searchKinds } from '../../contract/search.ts';
import { api } from '../../web/kit/api/api.ts';
import { useLocale } from '../../web/kit/text/i18n.tsx';
import { formatMoment } from '../../web/kit/text/moment.ts';
import { ErrorState } from '../../web/kit/ui/error-state.tsx';
import { PageHeading } from '../../web/kit/ui/page-heading.tsx';
import { TableSkeleton } from '../table/table-skeleton.tsx';
import { AsideList } from './aside-list.tsx';
import { DraftsState } from './drafts-state.tsx';
import type { SearchState } from './search-state.ts';

function Models({ state }: { state: SearchState }) {
  const t = useTranslations('findable');
  const without = state.vectors ? t('noModel') : t('noVectors');
  return (
    <section aria-labelledby="findable-model">
      <h2 id="findable-model" className="mb-2 text-xl">
        {t('model')}
      </h2>
      {state.model === null && <p className="max-w-prose text-ink-soft">{without}</p>}
      <ul className="flex flex-col gap-1">
        {state.models.map(({ model, filledAt, pieces }) => (
          <li key={model} className="flex flex-wrap gap-x-3">
            <span className="font-semibold break-all">{model}</span>
            <span className="text-ink-soft">
              {t('pieces', { count: pieces })}
              {filledAt === null && ` · ${t('filling')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Texts({ state }: { state: SearchState }) {
  const t = useTranslations('findable');
  const locale = useLocale();
  const numbers = new Intl.NumberFormat(locale);
  return (
    <section aria-labelledby="findable-texts">
      <h2 id="findable-texts" className="mb-2 text-xl">
        {t('texts')}
      </h2>
      <dl className="grid max-w-md grid-cols-[1fr_auto] gap-x-6 gap-y-1">
        {searchKinds.map((kind) => (
          <div key={kind} className="contents">
            <dt className="text-ink-soft">{t(`kind.${kind}`)}</dt>
            <dd className="text-right tabular-nums">{numbers.format(state.texts[kind] ?? 0)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3">
        {t('waitingText', { count: state.waiting })}{' '}
        {state.due !== null && (
          <span className="text-ink-soft">
            {t('since', { when: formatMoment(locale, new Date(state.due)) })}
          </span>
        )}
      </p>
    </section>
  );
}

/** What can be found, how far the model is that reads it, and what it could not read. */
export function FindableScreen() {
  const t = useTranslations('findable');
  const sections = useTranslations('shell.sections');
  const query = useQuery(api.admin.findable.state.queryOptions());
  const body = () => {
    if (query.isPending) return <TableSkeleton />;
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return (
      <div className="flex flex-col gap-10">
        <AsideList state={query.data} />
        <Texts state={query.data} />
        <Models state={query.data} />
        <DraftsState />
      </div>
    );
  };
  return (
    <>
      <PageHeading className="mb-2">{sections('findable')}</PageHeading>
      <p className="mb-8 max-w-prose text-ink-soft">{t('lead')}</p>
      {body()}
    </>
  );
}
