import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useLocale } from '../../kit/text/i18n.tsx';
import { buttonClass } from '../../kit/ui/button-class.ts';
import { ScoreLine } from './score-line.tsx';
import { StarLine } from './star-line.tsx';
import { TemplatePicture } from './template-picture.tsx';
import type { Template } from './use-templates.ts';

/** A template of the list: what it looks like, what people and measurements say of it, the way to it. */
export function TemplateCard({ template }: { template: Template }) {
  const t = useTranslations('templates');
  const locale = useLocale();
  const name = template.name[locale];
  return (
    <article className="flex h-full flex-col gap-2">
      <TemplatePicture code={template.code} name={name} />
      <h2 className="mt-1 text-xl">{name}</h2>
      <p className="text-ink-soft">{template.summary[locale]}</p>
      <StarLine stars={template.stars} count={template.ratings} />
      <ScoreLine measured={template.measured} />
      <Link
        to="/templates/$code"
        params={{ code: template.code }}
        aria-label={t('seeNamed', { name })}
        className={`${buttonClass('quiet')} mt-auto self-start`}
      >
        {t('see')}
      </Link>
    </article>
  );
}
