import type { Species } from '../../../contract/consults.ts';
import { ageOfBirthDate, formatAge } from '../../../web/consults/pets/age.ts';
import { formatWeight } from '../../../web/consults/pets/weight.ts';
import type { Locale } from '../../core/locale.ts';
import type { MedicationEntry, VaccinationEntry } from './entry.ts';
import type { RecordOf, RecordPlan } from './record.ts';
import { recordTexts } from './record-texts.ts';

/** A part of a record in words: what it is called and its lines, or what stands there when it has none. */
export interface ReadablePart {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly none: string;
}

/** A signed plan in words. */
export interface ReadablePlan {
  readonly title: string;
  /** That another took its place, or why it took another's. */
  readonly notes: readonly string[];
  readonly parts: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

/** A record as a person reads it, in one language. */
export interface ReadableRecord {
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly parts: readonly ReadablePart[];
  readonly plansTitle: string;
  readonly plans: readonly ReadablePlan[];
}

const joined = (parts: readonly (string | null | false)[]) => parts.filter(Boolean).join(' · ');

/** `2026-11-29` as a day of the reader's language; a moment as the day that it is in UTC. */
const dayIn = (locale: Locale) => {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return (day: string) => format.format(new Date(day));
};

/** Against what an animal was vaccinated: the vaccine, or what `other` says that it is. */
export const vaccineName = (
  locale: Locale,
  { vaccine, product }: Pick<VaccinationEntry, 'vaccine' | 'product'>,
) => (vaccine === 'other' ? product : recordTexts(locale)(`record.vaccines.${vaccine}`));

function factsOf({ pet, weights }: RecordOf, locale: Locale, today: Date): ReadableRecord['facts'] {
  const t = recordTexts(locale);
  const day = dayIn(locale);
  const species: Record<Species, string> = {
    dog: t('record.species.dog'),
    cat: t('record.species.cat'),
    horse: t('record.species.horse'),
    other: pet.speciesOther ?? t('record.species.other'),
  };
  const newest = weights.findLast(stands);
  const facts: (readonly [string, string | null | false])[] = [
    [species[pet.species], pet.birthDate && formatAge(locale, ageOfBirthDate(pet.birthDate, today))],
    [t('record.born'), pet.birthDate && !pet.birthDateApproximate && day(pet.birthDate)],
    [
      t('record.page.weight'),
      newest
        ? `${formatWeight(locale, newest.grams)}, ${day(newest.day)}`
        : pet.weightGrams !== null && formatWeight(locale, pet.weightGrams),
    ],
    [t('record.sex'), pet.sex && t(`record.sexes.${pet.sex}`)],
    [t('record.neutered'), pet.neutered !== null && t(pet.neutered ? 'record.yes' : 'record.no')],
    [t('record.ueln'), pet.ueln],
    [t('record.foodChain'), pet.foodChain && t(`record.foodChainIs.${pet.foodChain}`)],
    [t('record.notes'), pet.notes],
  ];
  return facts.flatMap(([name, value], at) =>
    value ? [[name, String(value)] as const] : at === 0 ? [[name, ''] as const] : [],
  );
}

function whoseOf(locale: Locale, { author, side }: { author: string | null; side: string }): string {
  const t = recordTexts(locale);
  const name = author ?? t('record.owner');
  return t(side === 'vet' ? 'record.byVet' : 'record.by', { name });
}

const stands = ({ removedAt }: { removedAt: string | null }) => removedAt === null;

type WriteDay = ReturnType<typeof dayIn>;

function medicineRow(locale: Locale, day: WriteDay, entry: MedicationEntry): string[] {
  const t = recordTexts(locale);
  const when =
    entry.until === null
      ? t('record.medications.since', { day: day(entry.day) })
      : t('record.medications.fromTo', { from: day(entry.day), to: day(entry.until) });
  return [entry.name, when, joined([entry.dose, entry.purpose, entry.clinic, whoseOf(locale, entry)])];
}

function partsOf(record: RecordOf, locale: Locale): ReadablePart[] {
  const t = recordTexts(locale);
  const day = dayIn(locale);
  return [
    {
      title: t('record.vaccinations.title'),
      head: [
        t('record.vaccinations.vaccine'),
        t('record.page.date'),
        t('record.page.next'),
        t('record.page.details'),
      ],
      rows: record.vaccinations
        .filter(stands)
        .map((entry) => [
          vaccineName(locale, entry),
          day(entry.day),
          entry.due === null ? '' : day(entry.due),
          joined([
            entry.vaccine !== 'other' && entry.product,
            entry.batch,
            entry.clinic,
            whoseOf(locale, entry),
          ]),
        ]),
      none: t('record.vaccinations.none').split('.', 1).join('.'),
    },
    {
      title: t('record.medications.title'),
      head: [t('record.medications.name'), t('record.page.date'), t('record.page.details')],
      rows: record.medications.filter(stands).map((entry) => medicineRow(locale, day, entry)),
      none: t('record.medications.none'),
    },
    {
      title: t('record.weights.title'),
      head: [t('record.page.date'), t('record.page.weight'), t('record.page.details')],
      rows: record.weights
        .filter(stands)
        .toReversed()
        .map((entry) => [day(entry.day), formatWeight(locale, entry.grams), whoseOf(locale, entry)]),
      none: t('record.weights.none').split('.', 1).join('.'),
    },
    {
      title: t('record.consults.title'),
      head: [t('record.page.date'), t('record.page.details')],
      rows: record.consults.map((consult) => [
        day(consult.startedAt),
        joined([t(`record.consults.mode.${consult.mode}`), consult.vet, consult.reason]),
      ]),
      none: t('record.consults.none'),
    },
  ];
}

function planOf(plan: RecordPlan, locale: Locale, day: WriteDay): ReadablePlan {
  const t = recordTexts(locale);
  const { content } = plan;
  const medicines = content.medicines.map(({ name, substance, give, howOften, withdrawal }) =>
    joined([name, substance, give, howOften, withdrawal]),
  );
  const again = content.checkAgain;
  const checkAgain =
    again === null
      ? []
      : [
          again.on === null
            ? again.what
            : t('record.plans.checkOn', { day: day(again.on), what: again.what }),
        ];
  return {
    title: t('record.plans.signed', { vet: plan.vet, day: day(plan.signedAt) }),
    notes: [
      ...(plan.amendedBy === null ? [] : [t('record.plans.amended')]),
      ...(plan.amendReason === null ? [] : [t('record.plans.why', { reason: plan.amendReason })]),
    ],
    parts: [
      { title: t('record.plans.findings'), lines: [content.findings] },
      { title: t('record.plans.steps'), lines: content.steps },
      { title: t('record.plans.medicines'), lines: medicines },
      { title: t('record.plans.warningSigns'), lines: content.warningSigns },
      { title: t('record.plans.checkAgain'), lines: checkAgain },
    ].filter(({ lines }) => lines.some((line) => line !== '')),
  };
}

/** A record in words, without what was removed: for the document and the page of a share link. `today`: for ages. */
export function readableRecord(record: RecordOf, locale: Locale, today: Date): ReadableRecord {
  const t = recordTexts(locale);
  const day = dayIn(locale);
  return {
    title: t('record.page.docTitle', { name: record.pet.name }),
    facts: factsOf(record, locale, today),
    parts: partsOf(record, locale),
    plansTitle: t('record.plans.title'),
    plans: record.plans.map((plan) => planOf(plan, locale, day)),
  };
}
