import * as z from 'zod';
import { translationBounds } from '../../../contract/drafts.ts';
import { keepTranslations, type TranslatedRow, translations } from '../../../db/calls/translations.ts';
import { openChatModel } from '../../core/ai/open-chat-model.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { localeSchema } from '../../core/locale.ts';
import { describeError } from '../../core/log.ts';
import { byId } from '../../core/verb-input.ts';
import { type Original, translate } from './translate.ts';

export const readTranslatedInput = byId.extend({
  to: localeSchema,
  messageIds: z.array(z.uuid()).min(1).max(translationBounds.batch),
});

export const readTranslatedOutput = z.object({
  /** Whether the two sides of the consult chose different languages. */
  automatic: z.boolean(),
  /**
   * `body` is null where the message is in that language already, or (`refused`) where its translation said another number, dose or medicine. A message that is in neither way here is
   * not archived yet, or could not be translated now: it may be asked for again.
   */
  items: z.array(z.object({ id: z.uuid(), body: z.string().nullable(), refused: z.boolean() })),
});

const foundSchema = z.object({
  automatic: z.boolean(),
  known: readTranslatedOutput.shape.items,
  unknown: z.array(z.object({ id: z.uuid(), body: z.string() })),
  names: z.array(z.string()),
  left: z.int(),
});

/** The first of them that fit into one call. */
function fitting(originals: readonly Original[], most: number): readonly Original[] {
  let units = 0;
  const until = originals.findIndex(({ body }) => {
    units += body.length;
    return units > translationBounds.units;
  });
  return originals.slice(0, Math.min(until < 0 ? originals.length : Math.max(until, 1), most));
}

/**
 * Messages of a consult in another language, for its two sides: what was translated before, and the rest by the model, which is then kept. While the model is away what is known
 * comes alone. Throws NOT_FOUND, PROVIDER_OFF (none is configured).
 */
export async function readTranslated(
  ctx: UserContext,
  { id, to, messageIds }: z.output<typeof readTranslatedInput>,
): Promise<z.output<typeof readTranslatedOutput>> {
  const model = openChatModel(ctx);
  if (model === null) throw new AppError('PROVIDER_OFF');
  const [[row]] = await ctx.db.run((tx) => [
    translations(tx, { consultId: id, locale: to, ids: messageIds, most: translationBounds.ofConsult }),
  ]);
  const { automatic, known, unknown, names, left } = foundSchema.parse(row?.found);
  const originals = fitting(unknown, left);
  if (originals.length === 0) return { automatic, items: known };
  let rows: TranslatedRow[];
  try {
    rows = await translate(model, { originals, to, names });
  } catch (error) {
    ctx.log.warn('model-away', { consultId: id, ...describeError(error) });
    return { automatic, items: known };
  }
  const service = ctx.database.asService('translations', ctx.request);
  await service.run((tx) => [keepTranslations(tx, id, { locale: to, model: model.model, rows })]);
  return { automatic, items: [...known, ...rows] };
}
