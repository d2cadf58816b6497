import * as z from 'zod';
import { localeSchema } from '../../worker/core/locale.ts';
import reported from './judged/reported.json' with { type: 'json' };
import tuning from './judged/tuning.json' with { type: 'json' };

/** What somebody typed, and how well each article answers it: 3 exactly, 2 it helps, 1 it is related. What is not named does not answer it. */
const judgedSearchSchema = z.strictObject({
  text: z.string().min(1),
  locale: localeSchema,
  grades: z.record(z.string(), z.int().min(1).max(3)),
});
export type JudgedSearch = Readonly<z.infer<typeof judgedSearchSchema>>;

/** The half that choices are made on, and the half that figures are told of. */
export const judgedSearches: Readonly<Record<'tuning' | 'reported', readonly JudgedSearch[]>> = {
  tuning: z.array(judgedSearchSchema).parse(tuning),
  reported: z.array(judgedSearchSchema).parse(reported),
};
