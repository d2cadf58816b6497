import * as z from 'zod';

/** A line of text, trimmed, of so many UTF-16 units at most. */
export const articleLine = (longest: number) => z.string().trim().min(1).max(longest);

/** A word of an address: an article's id, its slug. */
export const articleWord = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** What an article stands on. */
export const articleSourceSchema = z.strictObject({
  publisher: articleLine(120),
  title: articleLine(200),
  url: z.url({ protocol: /^https$/ }),
});
export type ArticleSource = Readonly<z.infer<typeof articleSourceSchema>>;

/** What the head of every article says, between the lines of three hyphens; each product adds its own. */
export const commonHead = {
  /** A question or a matter as its reader would put it; fits a line of a search engine. */
  title: articleLine(70),
  summary: articleLine(180),
  /** What people type who look for it, slips among them. */
  keywords: z.array(articleLine(60)).min(5),
  /** The day on which somebody last held it against its sources. */
  reviewed: z.iso.date(),
};
