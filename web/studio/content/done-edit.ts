import type * as z from 'zod';
import type { listEditsOutput } from '../../../worker/sites/businesses/list-edits.ts';
import type { Edit } from './edit.ts';

type DoneEdit = z.infer<typeof listEditsOutput>['revisions'][number]['edits'][number];

/** An edit that somebody did, as one that is to be done here. */
export function editOf({ op, table, id, path = [], was, value, values = {} }: DoneEdit): Edit[] {
  if (op === 'set') return [{ op, table, id, path, was, value }];
  if (table === 'businesses' || table === 'configurations') return [];
  return [op === 'add' ? { op, table, id, values } : { op, table, id }];
}
