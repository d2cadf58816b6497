import * as z from 'zod';
import { beginExport, endExport } from '../../../db/calls/account.ts';
import type { UserContext } from '../context.ts';
import { describeError } from '../log.ts';
import { type ZipEntry, zipStream } from '../zip/zip-stream.ts';
import type { ExportedKind } from './account-part.ts';

const encoder = new TextEncoder();

const asDocument = (name: string, value: unknown): ZipEntry => ({
  name,
  bytes: encoder.encode(`${JSON.stringify(value, null, 2)}\n`),
  packed: false,
});

/** What each kind of document in the archive looks like, as JSON Schema (2020-12). */
const schemas = (kinds: readonly ExportedKind[]) =>
  Object.fromEntries(
    kinds.flatMap(({ kind, schema }) =>
      schema === null ? [] : [[kind, z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' })]],
    ),
  );

async function* entries(ctx: UserContext): AsyncGenerator<ZipEntry> {
  const kinds = ctx.accountParts.flatMap(({ exported }) => exported);
  try {
    yield asDocument('schema.json', schemas(kinds));
    for (const { take, schema } of kinds)
      for await (const taken of take(ctx))
        yield 'body' in taken
          ? { name: taken.name, bytes: taken.body, packed: true }
          : asDocument(taken.name, schema === null ? taken.value : schema.parse(taken.value));
  } catch (error) {
    // The download breaks off: an archive without its end is none.
    ctx.log.error('archive-broken', describeError(error));
    throw error;
  } finally {
    ctx.later('archive-over', async () => {
      await ctx.database.asService('archive', ctx.request).run((tx) => [endExport(tx, ctx.actor.id)]);
    });
  }
}

/**
 * Everything that there is of the caller, as an archive (ZIP) that is made as it is read (docs/account-archive.md): what is in memory is one document or a chunk of one
 * file. One at a time for a person. Throws NOT_FOUND (no profile), RATE_LIMITED {retryAfter}.
 */
export async function accountArchive(ctx: UserContext): Promise<ReadableStream<Uint8Array>> {
  await ctx.db.run((tx) => [beginExport(tx)]);
  return zipStream(entries(ctx), ctx.now);
}
