import { problemOf } from '../../kit/api/api-problem.ts';
import { Refused } from '../../kit/forms/use-entry-form.ts';

/** What is thrown for a refusal of an address: said at its field when another site has it, and as it is otherwise. */
export function slugRefused(error: unknown): unknown {
  const { code, params } = problemOf(error);
  return code === 'CONFLICT' && params.field === 'slug' ? new Refused(undefined, { slug: 'taken' }) : error;
}
