import { useTranslations } from 'use-intl/react';
import { TextLink } from '../kit/ui/text-link.tsx';

/** From one legal text to the others, and to a person. */
export function LegalLinks() {
  const t = useTranslations('legal');
  const help = useTranslations('help');
  return (
    <nav aria-label={t('all')} className="mt-12 flex flex-wrap gap-x-5 border-t border-line pt-4">
      <TextLink to="/legal/$page" params={{ page: 'terms' }}>
        {t('terms.title')}
      </TextLink>
      <TextLink to="/legal/$page" params={{ page: 'privacy' }}>
        {t('privacy.title')}
      </TextLink>
      <TextLink to="/legal/$page" params={{ page: 'cookies' }}>
        {t('cookies.title')}
      </TextLink>
      <TextLink to="/legal/$page" params={{ page: 'imprint' }}>
        {t('imprint.title')}
      </TextLink>
      <TextLink to="/help">{help('title')}</TextLink>
    </nav>
  );
}
