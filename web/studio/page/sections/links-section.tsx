import { useTranslations } from 'use-intl/react';
import { siteLengths, siteLinks } from '../../../../contract/sites.ts';
import { useContent } from '../../content/use-content.ts';
import { FactsFrame } from '../fields/facts-frame.tsx';
import { LineField } from '../fields/line-field.tsx';

/** Where the page leads to: bookings, orders, a map, other places on the web. */
export function LinksSection() {
  const t = useTranslations('page.links');
  const { id, contact } = useContent((store) => store.content.business);
  return (
    <FactsFrame>
      <p className="text-[0.9375rem] text-ink-soft">{t('hint')}</p>
      {siteLinks.map((link) => (
        <LineField
          key={link}
          table="businesses"
          id={id}
          path={['contact', 'links', link]}
          stored={contact.links[link] ?? ''}
          label={t(`names.${link}`)}
          wrong={t('wrong')}
          type="url"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
          maxLength={siteLengths.link}
        />
      ))}
    </FactsFrame>
  );
}
