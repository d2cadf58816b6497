import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { restaurantsName } from '../../brand/restaurants-name.ts';
import { AppNameContext } from '../../kit/text/app-name-context.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { BackLink } from '../../kit/ui/back-link.tsx';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { MainContent } from '../../kit/ui/main-content.tsx';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { PageHeading } from '../../kit/ui/page-heading.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { StudioVisitorHeader } from '../shell/studio-visitor-header.tsx';
import { Measured } from './measured.tsx';
import { Reviews } from './reviews.tsx';
import { StarLine } from './star-line.tsx';
import { TemplatePreview } from './template-preview.tsx';
import { type Template, useTemplates } from './use-templates.ts';

/** One template: its page on a phone and on a computer, what was measured of it, what people think of it, and the way to begin with it. */
export function TemplateScreen() {
  const t = useTranslations('templates');
  const { code } = useParams({ from: '/data/templates/$code' });
  const templates = useTemplates();
  const template = templates.data?.templates.find((one) => one.code === code);
  return (
    <AppNameContext value={restaurantsName}>
      <StudioVisitorHeader />
      <MainContent className="mx-auto w-full max-w-6xl px-4 pt-2 pb-16 sm:px-6 sm:pt-6">
        <BackLink to="/templates">{t('back')}</BackLink>
        {template ? (
          <One key={template.code} template={template} />
        ) : templates.data ? (
          <>
            <PageHeading>{t('gone.title')}</PageHeading>
            <p className="mt-3 text-ink-soft">{t('gone.text')}</p>
          </>
        ) : (
          <NotLoaded query={templates}>
            <Skeleton className="h-9 w-56" />
            <Skeleton className="h-96" />
          </NotLoaded>
        )}
      </MainContent>
    </AppNameContext>
  );
}

function One({ template }: { template: Template }) {
  const t = useTranslations('templates');
  const studio = useTranslations('studio');
  const locale = useLocale();
  const { code, name, summary, stars, ratings, kinds, measured } = template;
  return (
    <>
      <PageHeading>{name[locale]}</PageHeading>
      <p className="mt-1 mb-2 max-w-prose text-lg text-ink-soft">{summary[locale]}</p>
      <StarLine stars={stars} count={ratings} />
      <p className="mt-1 text-[0.9375rem] text-ink-soft">
        {t('suits', { kinds: kinds.map((kind) => studio(`kind.${kind}`)).join(', ') })}
      </p>
      <Link
        to="/studio/begin"
        search={{ template: code, step: 'name' }}
        className={`${buttonClass('main', true)} mt-5 w-full sm:w-auto`}
      >
        {t('use')}
      </Link>
      <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-[7fr_5fr]">
        <TemplatePreview template={template} />
        <div className="flex min-w-0 flex-col gap-10">
          <Measured measured={measured} />
          <Reviews code={code} />
        </div>
      </div>
    </>
  );
}
