import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { api } from '../../web/kit/api/api.ts';
import { ErrorState } from '../../web/kit/ui/error-state.tsx';
import { PageHeading } from '../../web/kit/ui/page-heading.tsx';
import { TableSkeleton } from '../table/table-skeleton.tsx';
import { TemplateEntry } from './template-entry.tsx';

/** Every template of restaurants' pages, also those that are not offered. */
export function TemplatesScreen() {
  const t = useTranslations('templates');
  const sections = useTranslations('shell.sections');
  const query = useQuery(api.admin.templates.list.queryOptions());
  const body = () => {
    if (query.isPending) return <TableSkeleton />;
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return (
      <div className="flex flex-col gap-10">
        {query.data.templates.map((template) => (
          <TemplateEntry key={template.code} template={template} />
        ))}
      </div>
    );
  };
  return (
    <>
      <PageHeading className="mb-2">{sections('templates')}</PageHeading>
      <p className="mb-8 max-w-prose text-ink-soft">{t('lead')}</p>
      {body()}
    </>
  );
}
