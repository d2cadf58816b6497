import * as z from 'zod';
import { localeSchema } from '../../core/locale.ts';

const line = (longest: number) => z.string().trim().min(1).max(longest);

/** What articles are about, in the order of the page that lists them. */
export const helpTopics = ['begin', 'menu', 'service', 'page', 'web', 'account', 'law'] as const;

/** What stands at the head of an article's file, between the lines of three hyphens. */
export const helpHeadSchema = z.strictObject({
  /** A matter as its reader would put it; fits a line of a search engine. */
  title: line(70),
  summary: line(180),
  topic: z.enum(helpTopics),
  /** What people type who look for it. */
  keywords: z.array(line(60)).min(5),
  /** What it stands on, where that is not the product itself. */
  sources: z.array(
    z.strictObject({ publisher: line(120), title: line(200), url: z.url({ protocol: /^https$/ }) }),
  ),
  /** The day on which somebody last held it against its sources and the product. */
  reviewed: z.iso.date(),
});

/** An article of the restaurateurs' help in one language. The other language has the same id. */
export const helpArticleSchema = helpHeadSchema.extend({
  /** Names the article in both languages, in its address, in links between articles (`help:<id>`) and in the folders. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  locale: localeSchema,
  /** Its text as HTML: made of Markdown, which lets no other HTML in. */
  html: z.string().min(1),
});
export type HelpArticle = Readonly<z.infer<typeof helpArticleSchema>>;
