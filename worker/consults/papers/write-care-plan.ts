import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { carePlans } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import type { Locale } from '../../core/locale.ts';
import type { Block, Text } from '../../core/pdf/blocks.ts';
import {
  type CarePlanContent,
  carePlanContentSchema,
  confirmationSchema,
  type Medicine,
  planAnimalSchema,
} from '../care-plans/care-plan.ts';
import { amendedBy } from '../care-plans/care-plan-row.ts';
import { type AskedPaper, inFileName, momentsOf, type Paper, paperOf, paperTexts } from './paper.ts';

type Texts = ReturnType<typeof paperTexts>;

/** A dose by weight, what it comes to and how much that is to measure out: as far as the vet has said it. */
function doseLines(t: Texts, locale: Locale, { dose, route }: Medicine): string {
  const number = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);
  const lines: string[] = [];
  if (dose !== null) {
    const { perKg, unit, total, quantity, form } = dose;
    if (perKg !== null) lines.push(t('plan.perKg', { amount: number(perKg), unit }));
    if (total !== null) lines.push(t('plan.total', { total: number(total), unit }));
    if (quantity !== null && form !== null && !(unit === 'ml' && form === 'ml'))
      lines.push(t(`plan.forms.${form}`, { count: number(quantity) }));
  }
  if (route !== null) lines.push(t(`plan.routes.${route}`));
  return lines.join('\n');
}

function medicineRow(t: Texts, locale: Locale, medicine: Medicine): readonly Text[] {
  const { name, substance, give, howOften, days, withdrawal } = medicine;
  const what: Text = [
    { text: name, weight: 'bold' },
    { text: substance === '' || substance === name ? '' : `\n${substance}` },
    { text: withdrawal === '' ? '' : `\n${t('plan.withdrawal', { text: withdrawal })}` },
  ];
  const when = [give, howOften].filter((text) => text !== '').join('\n');
  return [
    what,
    doseLines(t, locale, medicine),
    when,
    days === null ? t('plan.asSaid') : t('plan.daysOf', { days }),
  ];
}

/** What a plan says, as blocks: what means "go now" comes first, because that is what must not be looked for. */
function contentBlocks(t: Texts, locale: Locale, content: CarePlanContent): readonly Block[] {
  const { findings, steps, medicines, warningSigns, checkAgain } = content;
  const headed = (title: string, wanted: boolean, ...blocks: readonly Block[]): readonly Block[] =>
    wanted ? [{ kind: 'heading', text: title }, ...blocks] : [];
  const { day } = momentsOf(locale, 'UTC');
  return [
    ...headed(t('plan.warningSigns'), warningSigns.length > 0, {
      kind: 'list',
      items: warningSigns,
      tone: 'urgent',
    }),
    ...headed(t('plan.findings'), findings !== '', { kind: 'paragraph', text: findings }),
    ...headed(t('plan.steps'), steps.length > 0, { kind: 'list', items: steps, numbered: true }),
    ...headed(t('plan.medicines'), medicines.length > 0, {
      kind: 'table',
      head: [t('plan.medicine'), t('plan.dose'), t('plan.give'), t('plan.days')],
      rows: medicines.map((medicine) => medicineRow(t, locale, medicine)),
      shares: [5, 4, 6, 3],
    }),
    ...headed(t('plan.checkAgain'), checkAgain !== null, {
      kind: 'paragraph',
      text: checkAgain?.on
        ? t('plan.checkOn', { day: day(new Date(checkAgain.on)), what: checkAgain.what })
        : (checkAgain?.what ?? ''),
    }),
  ];
}

function animalFacts(
  t: Texts,
  locale: Locale,
  animal: z.output<typeof planAnimalSchema>,
): [string, string][] {
  const { name, species, speciesOther, weightGrams, weighedOn, ueln, foodChain } = animal;
  const kind = t(`papers.kind.${species}`, { name: speciesOther ?? '' });
  const facts: [string, string][] = [[t('papers.animal'), t('papers.animalOf', { name, kind })]];
  if (weightGrams !== null) {
    const kg = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(weightGrams / 1000);
    const on = weighedOn === null ? null : momentsOf(locale, 'UTC').day(new Date(weighedOn));
    facts.push([
      t('plan.weight'),
      on === null ? t('plan.weightOnly', { kg }) : t('plan.weighed', { kg, day: on }),
    ]);
  }
  if (ueln !== null) facts.push([t('plan.ueln'), ueln]);
  if (foodChain !== null) facts.push([t('plan.foodChain'), t(`plan.foodChains.${foodChain}`)]);
  return facts;
}

/**
 * A signed plan of care as a document, for whoever may read it: the owner, and whoever has the animal in hand. Its headings are in the plan's own
 * language unless it is asked for in another; what the vet wrote stays as it is. Throws NOT_FOUND.
 */
export async function writeCarePlan(ctx: UserContext, { id, locale, zone }: AskedPaper): Promise<Paper> {
  const [[row]] = await ctx.db.run((tx) => [
    tx.select({ plan: carePlans, amendedBy }).from(carePlans).where(eq(carePlans.id, id)),
  ]);
  if (row === undefined) throw new AppError('NOT_FOUND');
  const { plan } = row;
  const language = locale ?? plan.locale;
  const t = paperTexts(language);
  const content = carePlanContentSchema.parse(plan.content);
  const animal = planAnimalSchema.parse(plan.animal);
  const confirmations = z.array(confirmationSchema).parse(plan.confirmations);
  const medicineNames = new Map(content.medicines.map((medicine) => [medicine.id, medicine.name]));
  const signed = t('plan.signed', {
    vet: plan.vetName,
    moment: momentsOf(language, zone).moment(plan.signedAt),
  });
  const soft = (text: string): Block => ({ kind: 'paragraph', tone: 'soft', text });
  const blocks: Block[] = [
    soft(`${signed}. ${t('papers.times', { zone })}`),
    ...(row.amendedBy === null
      ? []
      : [{ kind: 'paragraph' as const, tone: 'urgent' as const, text: t('plan.superseded') }]),
    ...(plan.amendReason === null ? [] : [soft(t('plan.amends', { reason: plan.amendReason }))]),
    { kind: 'facts', entries: animalFacts(t, language, animal) },
    ...contentBlocks(t, language, content),
    ...(confirmations.length === 0
      ? []
      : [
          { kind: 'heading' as const, text: t('plan.confirmed') },
          {
            kind: 'list' as const,
            tone: 'soft' as const,
            items: confirmations.map(({ medicine, sources }) =>
              t('plan.confirmedFor', {
                medicine: medicineNames.get(medicine) ?? '',
                sources: sources.join('; '),
              }),
            ),
          },
        ]),
    { kind: 'rule' },
    soft(t('plan.notice')),
    soft(t('plan.hash', { hash: plan.contentHash })),
  ];
  const name = t('plan.file', {
    pet: inFileName(animal.name),
    day: plan.signedAt.toISOString().slice(0, 10),
  });
  return paperOf(ctx, language, { title: t('plan.title', { pet: animal.name }), name, blocks });
}
