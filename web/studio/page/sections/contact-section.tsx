import { useTranslations } from 'use-intl/react';
import { siteLengths } from '../../../../contract/sites.ts';
import { useContent } from '../../content/use-content.ts';
import { FactsFrame } from '../fields/facts-frame.tsx';
import { LineField } from '../fields/line-field.tsx';
import { PointField } from '../fields/point-field.tsx';

const addressLines = ['street', 'postalCode', 'locality', 'region'] as const;

/** How one reaches the place, and where it is. */
export function ContactSection() {
  const t = useTranslations('page.contact');
  const { id, contact } = useContent((store) => store.content.business);
  const at = { table: 'businesses', id } as const;
  return (
    <FactsFrame>
      <LineField
        {...at}
        path={['contact', 'phone']}
        stored={contact.phone}
        label={t('phone')}
        wrong={t('phoneWrong')}
        type="tel"
        autoComplete="off"
        maxLength={40}
      />
      <LineField
        {...at}
        path={['contact', 'email']}
        stored={contact.email}
        label={t('email')}
        wrong={t('emailWrong')}
        type="email"
        autoComplete="off"
        maxLength={320}
      />
      {addressLines.map((line) => (
        <LineField
          key={line}
          {...at}
          path={['contact', 'address', line]}
          stored={contact.address[line]}
          label={t(line)}
          autoComplete="off"
          maxLength={siteLengths.name}
        />
      ))}
      <PointField />
    </FactsFrame>
  );
}
