import * as z from 'zod';
import { articles } from '../consults/knowledge/find-article.ts';
import type { AdminContext } from '../core/context.ts';
import { localeSchema } from '../core/locale.ts';
import { proveAdmin } from './prove-admin.ts';

/** Months after which an article is held against its sources again. */
const reviewMonths = 12;

export const listArticlesOutput = z.object({
  articles: z.array(
    z.object({
      id: z.string(),
      locale: localeSchema,
      title: z.string(),
      topic: z.string(),
      sources: z.int(),
      reviewed: z.iso.date(),
      /** The day on which the next review is due, and whether that day has come. */
      due: z.iso.date(),
      overdue: z.boolean(),
    }),
  ),
});

function dueAfter(reviewed: string): string {
  const due = new Date(reviewed);
  due.setUTCMonth(due.getUTCMonth() + reviewMonths);
  return due.toISOString().slice(0, 10);
}

/** Every article in each language, with the day on which it is to be reviewed; what is due longest first. */
export async function listArticles(ctx: AdminContext): Promise<z.infer<typeof listArticlesOutput>> {
  await proveAdmin(ctx);
  const today = ctx.now.toISOString().slice(0, 10);
  const listed = articles.map(({ id, locale, title, topic, sourceCount, reviewed }) => {
    const due = dueAfter(reviewed);
    return { id, locale, title, topic, sources: sourceCount, reviewed, due, overdue: due <= today };
  });
  return { articles: listed.toSorted((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id)) };
}
