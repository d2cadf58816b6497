import * as z from 'zod';
import { levels } from '../../../contract/urgency.ts';
import { articleSourceSchema, articleWord, commonHead } from '../../core/articles/article-head.ts';
import { localeSchema } from '../../core/locale.ts';

export const articleTopics = [
  'age',
  'behaviour',
  'breathing',
  'digestion',
  'emergency',
  'eyes-ears',
  'horse-care',
  'movement',
  'nutrition',
  'poison',
  'prevention',
  'reproduction',
  'skin',
  'travel-law',
  'urinary',
] as const;

/** What stands at the head of an article's file, between the lines of three hyphens. */
export const articleHeadSchema = z.strictObject({
  ...commonHead,
  /** Its part of the address, in its language. */
  slug: articleWord.max(60),
  species: z.array(z.enum(['dog', 'cat', 'horse'])).min(1),
  topic: z.enum(articleTopics),
  /** Complaints of the rules of urgency that lead here. */
  complaints: z.array(z.string()),
  /** The most urgent level that what it is about may have. */
  urgency: z.enum(levels),
  sources: z.array(articleSourceSchema).min(1),
});

/** An article in one language. The other language has the same id. */
export const articleSchema = articleHeadSchema.extend({
  /** Names the article in both languages, in links between articles (`kb:<id>`) and in the folders. */
  id: articleWord,
  locale: localeSchema,
  /** Markdown. */
  body: z.string().min(1),
});
export type Article = Readonly<z.infer<typeof articleSchema>>;

/** What the Worker always has of an article: what lists of articles and addresses are made of. */
export type ListedArticle = Readonly<
  Pick<Article, 'id' | 'locale' | 'slug' | 'title' | 'summary' | 'species' | 'topic' | 'urgency' | 'reviewed'>
> & {
  /** How many sources it cites. */
  readonly sourceCount: number;
  /** Of what is searched of it (worker/consults/search/article-row.ts). */
  readonly hash: string;
};

/** The rest of an article, which lies among the static files. */
export const articleTextSchema = articleHeadSchema.pick({ keywords: true, sources: true }).extend({
  /** Its body as HTML: made of Markdown, which lets no other HTML in. */
  html: z.string(),
  /** Its body as it is searched: plainText. */
  text: z.string(),
});
export type ArticleText = Readonly<z.infer<typeof articleTextSchema>>;
