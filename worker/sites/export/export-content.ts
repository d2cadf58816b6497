import type * as z from 'zod';
import type { UserContext } from '../../core/context.ts';
import { byId } from '../../core/verb-input.ts';
import { contentFileOf, type contentFileSchema } from '../content/content-file.ts';
import { readPageContent } from './read-page-content.ts';

export const exportContentInput = byId;

/** Everything that is edited of a page and of its business, as a file that can be read in again. On every plan. Throws NOT_FOUND. */
export async function exportContent(
  ctx: UserContext,
  { id }: z.output<typeof exportContentInput>,
): Promise<z.infer<typeof contentFileSchema>> {
  const { content, configuration } = await readPageContent(ctx, id);
  return contentFileOf(content, configuration, ctx.now);
}
