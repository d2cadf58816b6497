import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import * as z from 'zod';
import { chatSessions, files, pets, vetApplications } from '../../../db/schema/index.ts';
import type { AccountPart, ExportedKind } from '../../core/account/account-part.ts';
import { everyItem } from '../../core/account/every-item.ts';
import { listCallbacks, listCallbacksOutput } from '../call-backs/list-callbacks.ts';
import { getVetSettings, getVetSettingsOutput } from '../duty/get-vet-settings.ts';
import { getRecord, getRecordOutput } from '../record/get-record.ts';
import { consultSchema } from '../sessions/consult.ts';
import { getSession } from '../sessions/get-session.ts';
import { archivedMessageSchema, listMessages } from '../sessions/list-messages.ts';
import { applicationSchema } from '../vets/application.ts';
import { applicationOf } from '../vets/application-row.ts';
import { earningsExport } from './earnings-export.ts';

const animals: ExportedKind = {
  kind: 'animal',
  schema: getRecordOutput,
  async *take(ctx) {
    const [rows] = await ctx.db.run((tx) => [
      tx.select({ id: pets.id }).from(pets).where(eq(pets.ownerId, ctx.actor.id)).orderBy(asc(pets.id)),
    ]);
    for (const { id } of rows) yield { name: `animals/${id}.json`, value: await getRecord(ctx, { id }) };
  },
};

const consults: ExportedKind = {
  kind: 'consult',
  schema: z.object({ consult: consultSchema, messages: z.array(archivedMessageSchema) }),
  async *take(ctx) {
    const [rows] = await ctx.db.run((tx) => [
      tx
        .select({ id: chatSessions.id })
        .from(chatSessions)
        .where(eq(chatSessions.ownerId, ctx.actor.id))
        .orderBy(asc(chatSessions.id)),
    ]);
    for (const { id } of rows)
      yield {
        name: `consults/${id}.json`,
        value: {
          consult: await getSession(ctx, { id }),
          messages: await everyItem((wish) => listMessages(ctx, { id, ...wish })),
        },
      };
  },
};

const requests: ExportedKind = {
  kind: 'call-backs',
  schema: listCallbacksOutput,
  async *take(ctx) {
    yield { name: 'call-backs.json', value: await listCallbacks(ctx) };
  },
};

const vet: ExportedKind = {
  kind: 'vet',
  schema: getVetSettingsOutput,
  async *take(ctx) {
    const [[row]] = await ctx.db.run((tx) => [
      tx
        .select({ id: chatSessions.vetId })
        .from(chatSessions)
        .where(eq(chatSessions.vetId, ctx.actor.id))
        .limit(1),
    ]);
    if (row !== undefined) yield { name: 'vet.json', value: await getVetSettings(ctx) };
  },
};

const applications: ExportedKind = {
  kind: 'application',
  schema: applicationSchema,
  async *take(ctx) {
    const { id, userId, state, version, content, reason, sentAt, decidedAt } = vetApplications;
    const [rows] = await ctx.db.run((tx) => [
      tx
        .select({ id, state, version, content, reason, sentAt, decidedAt })
        .from(vetApplications)
        .where(eq(userId, ctx.actor.id))
        .orderBy(asc(id)),
    ]);
    for (const row of rows) yield { name: `applications/${row.id}.json`, value: applicationOf(row) };
  },
};

/** What a file is called in the archive: nothing in it leads out of its folder. */
const safeName = (id: string, name: string): string =>
  `files/${id}-${name.replaceAll(/[^\p{L}\p{N}._ -]+/gu, '_').replaceAll('..', '_')}`;

const bytes: ExportedKind = {
  kind: 'files',
  schema: null,
  async *take(ctx) {
    const me = ctx.actor.id;
    const [rows] = await ctx.db.run((tx) => [
      tx
        .select({ id: files.id, name: files.name, bucket: files.bucket, key: files.key })
        .from(files)
        .where(
          and(
            eq(files.state, 'stored'),
            isNull(files.deletedAt),
            or(
              eq(files.uploaderId, me),
              inArray(
                files.subjectId,
                tx.select({ id: chatSessions.id }).from(chatSessions).where(eq(chatSessions.ownerId, me)),
              ),
            ),
          ),
        )
        .orderBy(asc(files.id)),
    ]);
    for (const { id, name, bucket, key } of rows) {
      const found = await ctx.files.read({ bucket, key });
      if (found !== null) yield { name: safeName(id, name), body: found.body };
    }
  },
};

/** What Call-a-Vet has of a person to take along. Of a vet, who they are and what they earned; what was said in other people's consults is theirs. */
export const consultExport: AccountPart['exported'] = [
  animals,
  consults,
  requests,
  vet,
  earningsExport,
  applications,
  bytes,
];
