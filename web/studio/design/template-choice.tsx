import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl/react';
import { templateCodes } from '../../../contract/sites.ts';
import { api } from '../../kit/api/api.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { LookChoice } from './look-choice.tsx';
import { useLook } from './use-look.ts';

const TemplatePicture = lazy(async () => ({
  default: (await import('./template-picture.tsx')).TemplatePicture,
}));

/** The templates, each as it opens the page with what is on it. */
export function TemplateChoice() {
  const t = useTranslations('design');
  const locale = useLocale();
  const { look, chooseTemplate } = useLook();
  const listed = useQuery(api.templates.list.queryOptions({})).data?.templates;
  // One that is no longer offered is kept by who has it.
  const offered = templateCodes.filter(
    (code) => code === look.template || !listed || listed.some((template) => template.code === code),
  );
  return (
    <LookChoice
      title={t('template')}
      hint={t('kept')}
      columns="grid-cols-2"
      value={look.template}
      onValue={(code) => chooseTemplate(code, t('what.template'))}
      choices={offered.map((value) => {
        const template = listed?.find(({ code }) => code === value);
        const summary = template?.summary[locale];
        return { value, name: template?.name[locale] ?? value, ...(summary && { detail: summary }) };
      })}
      draw={(code) => (
        <Suspense fallback={<Skeleton className="aspect-[4/5]" />}>
          <TemplatePicture code={code} />
        </Suspense>
      )}
    />
  );
}
