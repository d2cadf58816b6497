import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { businessKinds } from '../../../contract/sites.ts';
import { restaurantsName } from '../../brand/restaurants-name.ts';
import { SelectField } from '../../kit/forms/select-field.tsx';
import { AppNameContext } from '../../kit/text/app-name-context.ts';
import { Button } from '../../kit/ui/button.tsx';
import { EmptyState } from '../../kit/ui/empty-state.tsx';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { StudioVisitorHeader } from '../shell/studio-visitor-header.tsx';
import { TemplateCard } from './template-card.tsx';
import { useTemplates } from './use-templates.ts';

/** The templates there are, for everybody: what each looks like, what people think of it, what was measured. */
export function TemplatesScreen() {
  const t = useTranslations('templates');
  return (
    <AppNameContext value={restaurantsName}>
      <StudioVisitorHeader />
      <MainContent className="mx-auto w-full max-w-6xl px-4 pt-2 pb-16 sm:px-6 sm:pt-8">
        <PageHeading>{t('title')}</PageHeading>
        <p className="mt-2 mb-6 max-w-prose text-lg text-ink-soft">{t('lead')}</p>
        <Templates />
      </MainContent>
    </AppNameContext>
  );
}

function Templates() {
  const t = useTranslations('templates');
  const studio = useTranslations('studio');
  const { kind } = useSearch({ from: '/data/templates' });
  const navigate = useNavigate();
  const templates = useTemplates();
  const filter = (value: (typeof businessKinds)[number] | '') =>
    navigate({ to: '/templates', search: value === '' ? {} : { kind: value }, replace: true });
  const shown = templates.data?.templates.filter(({ kinds }) => kind === undefined || kinds.includes(kind));
  return (
    <>
      <SelectField
        className="mb-8 max-w-xs"
        label={t('for')}
        value={kind ?? ''}
        onValue={(value) => void filter(value)}
        options={[
          { value: '', label: t('forAll') },
          ...businessKinds.map((value) => ({ value, label: studio(`kind.${value}`) })),
        ]}
      />
      {shown === undefined ? (
        <NotLoaded query={templates}>
          <div className="grid gap-x-6 gap-y-10 sm:grid-cols-2 lg:grid-cols-4">
            <Skeleton className="h-96" />
            <Skeleton className="h-96" />
            <Skeleton className="h-96" />
            <Skeleton className="h-96" />
          </div>
        </NotLoaded>
      ) : shown.length === 0 ? (
        <EmptyState title={t('none')} action={<Button onClick={() => void filter('')}>{t('all')}</Button>} />
      ) : (
        <ul className="grid gap-x-6 gap-y-10 sm:grid-cols-2 lg:grid-cols-4">
          {shown.map((template) => (
            <li key={template.code}>
              <TemplateCard template={template} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
