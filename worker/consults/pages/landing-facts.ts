import { pageAddress } from '../../../web/kit/text/page-address.ts';
import type { View } from '../../pages/page.ts';
import { pageTexts } from './page-texts.ts';
import { site } from './site.tsx';

/** Who we are and what we do, in the words of schema.org (Organization, WebSite, Service). */
export function landingFacts(view: View) {
  const { locale, origin } = view;
  const organization = {
    '@type': 'Organization',
    name: site.name,
    url: `${origin}/`,
    logo: `${origin}/icon-512.png`,
  };
  return [
    organization,
    { '@type': 'WebSite', name: site.name, url: `${origin}${pageAddress(locale, '/')}`, inLanguage: locale },
    {
      '@type': 'Service',
      name: site.name,
      description: pageTexts(locale)('landing.lead'),
      provider: organization,
      availableChannel: {
        '@type': 'ServiceChannel',
        serviceUrl: `${origin}/start`,
        availableLanguage: ['es', 'en'],
      },
    },
  ];
}
