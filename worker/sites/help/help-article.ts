import * as z from 'zod';
import { articleSourceSchema, articleWord, commonHead } from '../../core/articles/article-head.ts';
import { localeSchema } from '../../core/locale.ts';

/** What articles are about, in the order of the page that lists them. */
export const helpTopics = ['begin', 'menu', 'service', 'page', 'web', 'account', 'law'] as const;

/** What stands at the head of an article's file, between the lines of three hyphens. */
export const helpHeadSchema = z.strictObject({
  ...commonHead,
  topic: z.enum(helpTopics),
  /** What it stands on, where that is not the product itself. */
  sources: z.array(articleSourceSchema),
});

/** An article of the restaurateurs' help in one language. The other language has the same id. */
export const helpArticleSchema = helpHeadSchema.extend({
  /** Names the article in both languages, in its address, in links between articles (`help:<id>`) and in the folders. */
  id: articleWord,
  locale: localeSchema,
  /** Its text as HTML: made of Markdown, which lets no other HTML in. */
  html: z.string().min(1),
});
export type HelpArticle = Readonly<z.infer<typeof helpArticleSchema>>;

/** What the Worker always has of an article: what lists and addresses are made of. */
export type ListedHelp = Readonly<Pick<HelpArticle, 'id' | 'locale' | 'title' | 'summary' | 'topic'>>;

/** The rest of an article, which lies among the static files. */
const helpTextSchema = helpArticleSchema.pick({ keywords: true, reviewed: true, sources: true, html: true });

/** The rest of all articles of a language, by their ids. */
export const helpTextsSchema = z.record(articleWord, helpTextSchema);
export type HelpTexts = Readonly<z.infer<typeof helpTextsSchema>>;
