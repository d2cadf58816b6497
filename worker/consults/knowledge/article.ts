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
