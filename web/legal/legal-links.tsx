import { useTranslations } from 'use-intl/react';
import { TextLink } from '../kit/ui/text-link.tsx';

/** From one legal text to the others, and to a person. */
export function LegalLinks() {
  const t = useTranslations();
  return (
    <nav aria-label={t('legal.all')} className="mt-12 flex flex-wrap gap-x-5 border-t border-line pt-4">
      <TextLink to="/legal/$page" params={{ page: 'terms' }}>
        {t('legal.terms.title')}
      </TextLink>
      <TextLink to="/legal/$page" params={{ page: 'privacy' }}>
        {t('legal.privacy.title')}
      </TextLink>
      <TextLink to="/legal/$page" params={{ page: 'cookies' }}>
        {t('legal.cookies.title')}
      </TextLink>
      <TextLink to="/legal/$page" params={{ page: 'imprint' }}>
        {t('legal.imprint.title')}
      </TextLink>
      <TextLink to="/help">{t('help.title')}</TextLink>
    </nav>
  );
}
