import { useTranslations } from 'use-intl/react';
import { businessKinds, menuCurrencies, siteLengths } from '../../../../contract/sites.ts';
import { countryOptions } from '../../../account/countries.ts';
import { SelectField } from '../../../kit/forms/select-field.tsx';
import { useLocale } from '../../../kit/text/i18n.tsx';
import { setEdit } from '../../content/set-field.ts';
import { useContent } from '../../content/use-content.ts';
import { FactsFrame } from '../fields/facts-frame.tsx';
import { FieldSpot } from '../fields/field-spot.tsx';
import { LineField } from '../fields/line-field.tsx';

/** What the place is: name, kind, country, currency, the clock that its hours go by. */
export function BusinessSection() {
  const t = useTranslations('page.business');
  const kindName = useTranslations('studio.kind');
  const locale = useLocale();
  const business = useContent((store) => store.content.business);
  const edit = useContent((store) => store.edit);
  const set = (column: 'kind' | 'country' | 'currency' | 'timeZone', what: string) => (value: string) =>
    edit([setEdit('businesses', business.id, [column], business[column], value)], what);
  const currencies = new Intl.DisplayNames(locale, { type: 'currency' });
  const zones = [...new Set([business.timeZone, ...Intl.supportedValuesOf('timeZone')])].sort();
  return (
    <FactsFrame>
      <LineField
        table="businesses"
        id={business.id}
        path={['name']}
        stored={business.name}
        label={t('name')}
        wrong={t('nameWrong')}
        maxLength={siteLengths.businessName}
      />
      <FieldSpot field="kind">
        <SelectField
          label={t('kind')}
          value={business.kind}
          onValue={set('kind', t('kind'))}
          options={businessKinds.map((value) => ({ value, label: kindName(value) }))}
        />
      </FieldSpot>
      <SelectField
        label={t('country')}
        value={business.country}
        onValue={set('country', t('country'))}
        options={countryOptions(locale)}
      />
      <SelectField
        label={t('currency')}
        hint={t('currencyHint')}
        value={business.currency}
        onValue={set('currency', t('currency'))}
        options={menuCurrencies.map((value) => ({ value, label: `${currencies.of(value)} (${value})` }))}
      />
      <SelectField
        label={t('timeZone')}
        hint={t('timeZoneHint')}
        value={business.timeZone}
        onValue={set('timeZone', t('timeZone'))}
        options={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
      />
    </FactsFrame>
  );
}
