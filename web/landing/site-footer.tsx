import { useTranslations } from 'use-intl/react';
import { TextLink } from '../kit/ui/text-link.tsx';

const pages = ['terms', 'privacy', 'cookies', 'imprint'] as const;

export function SiteFooter() {
  const t = useTranslations('landing');
  return (
    <footer className="border-t border-line">
      <div className="mx-auto flex max-w-6xl flex-col gap-3 px-4 py-10 text-[0.9375rem] text-ink-soft sm:px-6">
        <p className="max-w-prose">{t('legal.what')}</p>
        <p className="max-w-prose">{t('legal.privacy')}</p>
        <nav aria-label={t('links.label')} className="flex flex-wrap gap-x-5">
          <TextLink to="/vet">{t('vets')}</TextLink>
          {pages.map((page) => (
            <TextLink key={page} to="/legal/$page" params={{ page }}>
              {t(`links.${page}`)}
            </TextLink>
          ))}
          <TextLink to="/help">{t('links.help')}</TextLink>
        </nav>
      </div>
    </footer>
  );
}
