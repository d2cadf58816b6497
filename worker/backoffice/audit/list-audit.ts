import { and, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import { actorKinds, auditVerb } from '../../../contract/audit.ts';
import { auditLog, userProfiles } from '../../../db/schema/index.ts';
import { audited } from '../../core/audit/audited.ts';
import type { AdminContext } from '../../core/context.ts';
import { momentKey } from '../../core/cursor.ts';
import { keyText, type SortKey } from '../../core/keyset.ts';
import type { Merge } from '../../core/merged-ids.ts';
import { everyBranch, fits } from '../filter-branches.ts';
import { peopleFound } from '../people-found.ts';
import { type Search, searchOf } from '../search.ts';
import { tableInput, tablePage } from '../table-input.ts';
import { readTable, tableRead } from '../table-read.ts';

const moment = z.iso.datetime({ offset: true });

export const listAuditInput = tableInput({ at: momentKey })
  .extend({
    actorKind: z.enum(actorKinds).optional(),
    verb: z.string().trim().regex(auditVerb).optional(),
    /** From this moment on, and before that one. */
    from: moment.optional(),
    until: moment.optional(),
  })
  .prefault({});
type Input = z.output<typeof listAuditInput>;

export const auditEntrySchema = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  actorKind: z.enum(actorKinds),
  /** Null for the product itself and for visitors; without a name when the account is gone. */
  actor: z.object({ id: z.uuid(), displayName: z.string().nullable() }).nullable(),
  /** What of the product did it. */
  reason: z.string(),
  verb: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  requestId: z.string(),
  details: z.record(z.string(), z.unknown()),
});

export const listAuditOutput = tablePage(auditEntrySchema);

/** For so long one opening of the log counts: pages, filters and rows that are looked at meanwhile are part of it. */
const opening = sql`interval '15 minutes'`;

const sort: SortKey = { id: auditLog.id, key: { kind: 'moment', of: auditLog.at } };

const within = ({ from, until }: Input): SQL | undefined =>
  and(
    from === undefined ? undefined : gte(auditLog.at, sql`${from}::timestamptz`),
    until === undefined ? undefined : lt(auditLog.at, sql`${until}::timestamptz`),
  );

/** What names a row: its id, who did it, or to what it was done; people by name and address, too. */
function searched(search: Search): Pick<Merge, 'found' | 'branches'> {
  if (search.kind === 'id')
    return {
      branches: [
        { where: eq(auditLog.id, search.id) },
        { where: eq(auditLog.actorId, search.id) },
        { where: eq(auditLog.entityId, search.id) },
      ],
    };
  return {
    found: [peopleFound(search)],
    branches: [
      { each: sql`people`, where: sql`${auditLog.actorId} = people.person` },
      { each: sql`people`, where: sql`${auditLog.entityId} = people.person::text` },
    ],
  };
}

function mergeOf(input: Input): Merge {
  const table = { table: auditLog, sort };
  const verb = { of: auditLog.action, values: [], wanted: input.verb };
  const kind = { of: auditLog.actorKind, values: actorKinds, wanted: input.actorKind };
  const time = within(input);
  const search = searchOf(input.q);
  if (search !== undefined) {
    const { found = [], branches } = searched(search);
    const narrowed = branches.map((branch) => ({
      ...branch,
      where: and(branch.where, fits([verb, kind]), time),
    }));
    return { ...table, found, branches: narrowed };
  }
  const filters = input.verb === undefined ? (input.actorKind === undefined ? [] : [kind]) : [verb, kind];
  return { ...table, branches: everyBranch(filters).map(({ where }) => ({ where: and(where, time) })) };
}

/** SQL: the entries that say that the admin has opened the log lately. */
const openedLately = (
  ctx: AdminContext,
) => sql`${auditLog.actorId} = ${ctx.actor.id} and ${auditLog.action} = 'audit.read'
  and ${auditLog.at} > private.now() - ${opening}`;

/**
 * Who did what, the newest first unless asked otherwise. `q` is an id (of a row, of who did it, or of what it was done to), an e-mail address, or words in people's
 * names. To read it is itself noted, once for each opening (a quarter of an hour).
 */
export function listAudit(ctx: AdminContext, input: Input): Promise<z.infer<typeof listAuditOutput>> {
  return readTable(input, async (wanted) => {
    const order = wanted.sort ?? { by: 'at', dir: 'desc' };
    const table = tableRead(mergeOf(wanted), order, wanted);
    const [, read, [counted]] = await ctx.db.run((tx) => [
      tx
        .select({ audit: audited('audit.read', 'audit-log', sql`'audit-log'`) })
        .from(sql`(values (1)) as opened (n)`)
        .where(sql`not exists (${tx.select({ one: sql`1` }).from(auditLog).where(openedLately(ctx))})`),
      tx
        .select({ id: auditLog.id, key: keyText(sort), entry: auditLog, actorName: userProfiles.displayName })
        .from(auditLog)
        .leftJoin(userProfiles, eq(userProfiles.userId, auditLog.actorId))
        .where(table.where)
        .orderBy(...table.orderBy),
      table.count(tx),
    ]);
    const { rows, beside } = table.cut(read, counted);
    const items = rows.map(({ entry, actorName }) => ({
      id: entry.id,
      at: entry.at.toISOString(),
      actorKind: entry.actorKind,
      actor: entry.actorId === null ? null : { id: entry.actorId, displayName: actorName },
      reason: entry.actorReason,
      verb: entry.action,
      subject: { kind: entry.entity, id: entry.entityId },
      requestId: entry.requestId,
      details: entry.details,
    }));
    return { items, ...beside };
  });
}
