import type { ImportFailure, MenuCurrency } from '../../../../contract/sites.ts';
import { type ChatImage, type ChatModel, ModelAway } from '../../../core/ai/chat-model.ts';
import { openChatModel } from '../../../core/ai/open-chat-model.ts';
import type { RequestContext } from '../../../core/context.ts';
import { describeError } from '../../../core/log.ts';
import type { SiteDraft } from '../../extract/draft.ts';
import { extractLimits } from '../../extract/limits.ts';
import { foundCategory } from '../../extract/menu/found-category.ts';
import { mergedMenu } from '../../extract/menu/page-menu.ts';
import type { ReadMenu } from '../../menu-text/menu-text.ts';
import { checkedMenu } from './checked-menu.ts';
import { answerSchema, instructions } from './menu-question.ts';

/** A full page of a menu is some thousand tokens; in ms, and tokens. */
const patienceMs = 90_000;
const longestAnswer = 16_000;
/** Photos that are read side by side. */
const sideBySide = 2;

const failureOf = (error: unknown): ImportFailure => {
  if (error instanceof ModelAway) return 'model-away';
  return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'not-read';
};

/** What is read. */
interface PhotosOf {
  readonly photos: readonly ChatImage[];
  readonly currency: MenuCurrency;
  /** Hears how many were read; when it says false, no more are. */
  readonly told: (read: number, found: number) => Promise<boolean>;
}

async function readPhoto(
  ctx: Pick<RequestContext, 'log'>,
  model: ChatModel,
  { photo, currency }: { photo: ChatImage; currency: MenuCurrency },
): Promise<ReadMenu | ImportFailure> {
  try {
    const answer = await model.ask({
      instructions,
      material: { currency },
      images: [photo],
      shape: answerSchema,
      longest: longestAnswer,
      patienceMs,
    });
    return checkedMenu(answer, currency);
  } catch (error) {
    ctx.log.warn('model-away', describeError(error));
    return failureOf(error);
  }
}

/**
 * The draft of a menu by its photos, which the model of the settings reads one by one; `photo:2` is the page that the second is. A photo that could not be read is not
 * among its pages; where none could, why the first could not. Null: `told` said that it is enough.
 */
export async function readPhotos(
  ctx: Pick<RequestContext, 'log' | 'settings'>,
  { photos, currency, told }: PhotosOf,
): Promise<SiteDraft | ImportFailure | null> {
  const model = openChatModel(ctx);
  if (model === null) return 'model-away';
  const read: (ReadMenu | ImportFailure)[] = [];
  if (!(await told(0, photos.length))) return null;
  for (let at = 0; at < photos.length; at += sideBySide) {
    const some = photos.slice(at, at + sideBySide);
    read.push(...(await Promise.all(some.map((photo) => readPhoto(ctx, model, { photo, currency })))));
    if (!(await told(read.length, photos.length))) return null;
  }
  const pages = read.flatMap((menu, at) =>
    typeof menu === 'string' ? [] : [{ page: `photo:${String(at + 1)}`, menu }],
  );
  const [first] = read;
  if (pages.length === 0) return typeof first === 'string' ? first : 'not-read';
  const menus = pages.map(({ page, menu }) =>
    menu.categories.map((category) =>
      foundCategory(category, { by: 'photo', sourceOf: (_, quote) => ({ page, path: '', quote }) }),
    ),
  );
  return {
    facts: { links: {} },
    menu: {
      currency,
      categories: mergedMenu(menus, extractLimits.categories, extractLimits.dishes),
      left: pages.flatMap(({ menu }) => menu.left),
    },
    pictures: [],
    pages: pages.map(({ page }) => page),
  };
}
