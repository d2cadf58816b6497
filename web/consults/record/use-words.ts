import { useTranslations } from 'use-intl/react';
import { browserRegion } from '../../account/region.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatWeightIn, regionWeightUnit } from '../pets/weight.ts';
import type { AnyEntry, VaccinationEntry } from './record.ts';

/** What an entry says; of one that was changed, what it said. */
type Said = { day: string } & Partial<
  Pick<Extract<AnyEntry, { kind: 'weight' }>, 'grams'> &
    Pick<VaccinationEntry, 'vaccine' | 'product' | 'batch' | 'clinic' | 'due'> &
    Pick<Extract<AnyEntry, { kind: 'medication' }>, 'name' | 'dose' | 'purpose' | 'until'>
>;

const joined = (parts: readonly (string | false | null | undefined)[]) => parts.filter(Boolean).join(' · ');

/** Writes days, weights and entries in the reader's language, weights in the unit of where they are. */
export function useWords() {
  const t = useTranslations('record');
  const locale = useLocale();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const day = (written: string) => format.format(new Date(written));
  const weight = (grams: number) => formatWeightIn(locale, grams, regionWeightUnit(browserRegion()));
  const vaccine = ({ vaccine: code, product }: { vaccine: VaccinationEntry['vaccine']; product: string }) =>
    code === 'other' ? product : t(`vaccines.${code}`);
  /** All that an entry says, in a line. */
  const line = (said: Said) =>
    joined([
      said.grams !== undefined && weight(said.grams),
      said.vaccine !== undefined && vaccine({ vaccine: said.vaccine, product: said.product ?? '' }),
      said.name,
      said.until === undefined || said.until === null
        ? day(said.day)
        : t('medications.fromTo', { from: day(said.day), to: day(said.until) }),
      said.vaccine !== 'other' && said.product,
      said.batch,
      said.dose,
      said.purpose,
      said.clinic,
      said.due && t('vaccinations.next', { day: day(said.due) }),
    ]);
  /** What an entry is called where one of several is meant. */
  const name = (entry: AnyEntry) => {
    if (entry.kind === 'weight')
      return t('weights.name', { weight: weight(entry.grams), day: day(entry.day) });
    if (entry.kind === 'vaccination')
      return t('vaccinations.name', { vaccine: vaccine(entry), day: day(entry.day) });
    return t('medications.named', { name: entry.name, day: day(entry.day) });
  };
  return { day, weight, vaccine, line, name };
}
