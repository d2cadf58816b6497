import * as z from 'zod';
import { translationBounds } from '../../../contract/drafts.ts';
import { keepTranslations, type TranslatedRow, translations } from '../../../db/calls/translations.ts';
import { openChatModel } from '../../core/ai/open-chat-model.ts';
import type { UserContext } from '../../core/context.ts';
import { localeSchema } from '../../core/locale.ts';
import { describeError } from '../../core/log.ts';
import { byId } from '../../core/verb-input.ts';
import { type Original, translate } from './translate.ts';

export const readTranslatedInput = byId.extend({
  to: localeSchema,
  messageIds: z.array(z.uuid()).min(1).max(translationBounds.batch),
});

export const readTranslatedOutput = z.object({
  /**
   * `body` is null where the message is in that language already, or (`refused`) where its translation said another number, dose or medicine. A message that is in neither way here is
   * not archived yet, or could not be translated now: it may be asked for again.
   */
  items: z.array(z.object({ id: z.uuid(), body: z.string().nullable(), refused: z.boolean() })),
});

const foundSchema = z.object({
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
 * Messages of a consult in another language, for its two sides: what was translated before, and the rest by the model, which is then kept. While the model is away, and where none is
 * configured, what is known comes alone. Throws NOT_FOUND.
 */
export async function readTranslated(
  ctx: UserContext,
  { id, to, messageIds }: z.output<typeof readTranslatedInput>,
): Promise<z.output<typeof readTranslatedOutput>> {
  const model = openChatModel(ctx);
  const [[row]] = await ctx.db.run((tx) => [
    translations(tx, { consultId: id, locale: to, ids: messageIds, most: translationBounds.ofConsult }),
  ]);
  const { known, unknown, names, left } = foundSchema.parse(row?.found);
  const originals = fitting(unknown, left);
  if (model === null || originals.length === 0) return { items: known };
  let rows: TranslatedRow[];
  try {
    rows = await translate(model, { originals, to, names });
  } catch (error) {
    ctx.log.warn('model-away', { consultId: id, ...describeError(error) });
    return { items: known };
  }
  const service = ctx.database.asService('translations', ctx.request);
  await service.run((tx) => [keepTranslations(tx, id, { locale: to, model: model.model, rows })]);
  return { items: [...known, ...rows] };
}
