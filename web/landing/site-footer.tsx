import { useTranslations } from 'use-intl/react';
import { TextLink } from '../kit/ui/text-link.tsx';

export function SiteFooter() {
  const t = useTranslations('landing');
  return (
    <footer className="border-t border-line">
      <div className="mx-auto flex max-w-6xl flex-col gap-3 px-4 py-10 text-[0.9375rem] text-ink-soft sm:px-6">
        <p className="max-w-prose">{t('legal.what')}</p>
        <p className="max-w-prose">{t('legal.privacy')}</p>
        <p>
          <TextLink to="/vet">{t('vets')}</TextLink>
        </p>
      </div>
    </footer>
  );
}
