import { and, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { contactStatuses, contactTopics } from '../../contract/contact.ts';
import { contactMessages } from '../../db/schema/index.ts';
import { searchWords } from '../../db/schema/search-words.ts';
import type { AdminContext } from '../core/context.ts';
import { momentKey } from '../core/cursor.ts';
import type { Merge } from '../core/merged-ids.ts';
import { adminContactOf, adminContactSchema, contactSort, selectContact } from './admin-contact.ts';
import { filterBranches, fits } from './filter-branches.ts';
import { mostFound } from './people-found.ts';
import { contain, type Search, searchOf } from './search.ts';
import { tableInput, tablePage } from './table-input.ts';
import { readTable, tableRead } from './table-read.ts';

export const listContactInput = tableInput({ createdAt: momentKey })
  .extend({ status: z.enum(contactStatuses).optional(), topic: z.enum(contactTopics).optional() })
  .prefault({});
type Input = z.output<typeof listContactInput>;

export const listContactOutput = tablePage(adminContactSchema);

const words = searchWords(contactMessages.name, contactMessages.email, contactMessages.organisation);

/** Messages that are found by what stands in them, but for words. */
function named(search: Exclude<Search, { kind: 'words' }>) {
  switch (search.kind) {
    case 'id':
      return eq(contactMessages.id, search.id);
    case 'email':
      return sql`lower(${contactMessages.email}) = lower(${search.email})`;
    case 'stripe':
      return sql`false`;
  }
}

function mergeOf({ q, status, topic }: Input): Merge {
  const table = { table: contactMessages, sort: contactSort };
  const filters = [
    { of: contactMessages.status, values: contactStatuses, wanted: status },
    { of: contactMessages.topic, values: contactTopics, wanted: topic },
  ];
  const search = searchOf(q);
  if (search === undefined) return { ...table, branches: filterBranches(filters) };
  if (search.kind !== 'words') return { ...table, branches: [{ where: and(named(search), fits(filters)) }] };
  // What thousands have in them is not sorted as a whole.
  const rows = sql`select ${contactMessages.id} as message from ${contactMessages}
    where ${and(contain(words, search.words), fits(filters))}`;
  return {
    ...table,
    found: [{ name: 'written', rows, most: mostFound }],
    branches: [{ each: sql`written`, where: sql`${contactMessages.id} = written.message` }],
  };
}

/** What people wrote to us, the newest first unless asked otherwise. `q` is an id, an e-mail address, or words in names and addresses. */
export function listContact(ctx: AdminContext, input: Input): Promise<z.infer<typeof listContactOutput>> {
  return readTable(input, async (wanted) => {
    const order = wanted.sort ?? { by: 'createdAt', dir: 'desc' };
    const table = tableRead(mergeOf(wanted), order, wanted);
    const [read, [counted]] = await ctx.db.run((tx) => [
      selectContact(tx)
        .where(table.where)
        .orderBy(...table.orderBy),
      table.count(tx),
    ]);
    const { rows, beside } = table.cut(read, counted);
    return { items: rows.map(adminContactOf), ...beside };
  });
}
