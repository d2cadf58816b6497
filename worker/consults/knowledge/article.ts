import * as z from 'zod';
import { levels } from '../../../contract/urgency.ts';
import { localeSchema } from '../../core/locale.ts';

const line = (longest: number) => z.string().trim().min(1).max(longest);

/** What an article stands on. */
const sourceSchema = z.strictObject({
  publisher: line(120),
  title: line(200),
  url: z.url({ protocol: /^https$/ }),
});

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
  /** A question or a matter as its reader would put it; fits a line of a search engine. */
  title: line(70),
  /** Its part of the address, in its language. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  summary: line(180),
  species: z.array(z.enum(['dog', 'cat', 'horse'])).min(1),
  topic: z.enum(articleTopics),
  /** Complaints of the rules of urgency that lead here. */
  complaints: z.array(z.string()),
  /** The most urgent level that what it is about may have. */
  urgency: z.enum(levels),
  /** What people type who look for it, slips among them. */
  keywords: z.array(line(60)).min(5),
  sources: z.array(sourceSchema).min(1),
  /** The day on which somebody last held it against its sources. */
  reviewed: z.iso.date(),
});

/** An article in one language. The other language has the same id. */
export const articleSchema = articleHeadSchema.extend({
  /** Names the article in both languages, in links between articles (`kb:<id>`) and in the folders. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  locale: localeSchema,
  /** Markdown. */
  body: z.string().min(1),
});
export type Article = Readonly<z.infer<typeof articleSchema>>;
