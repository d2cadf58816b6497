import { expect, inject, test, vi } from 'vitest';
import * as z from 'zod';
import { uploadSchema } from '../../../worker/core/files/begin-upload.ts';
import { supabaseStore } from '../../../worker/core/files/supabase-store.ts';
import { active } from '../support/consult.ts';
import { asLetters, movie, whereTaken } from '../support/pictures.ts';
import { addressFor, announce, announced, fetched, putPart, uploaded } from '../support/upload.ts';
import { carryOut, done, mutation, refusal } from '../support/worker.ts';

const key = 'sb_secret_of_the_tests';
const store = () => supabaseStore({ url: inject('storage'), key });
const place = (name = crypto.randomUUID()) => ({ bucket: 'attachments', key: `subject/${name}` }) as const;
const textOf = async (found: { body: ReadableStream<Uint8Array> } | null) =>
  found === null ? null : new Response(found.body).text();
const streamOf = (text: string) => new Blob([text]).stream();

test('F13 parts become one file, in their order, and are gone then', async () => {
  const at = place();
  const upload = await store().begin(at);
  const parts = ['one, ', 'two, ', 'three'];
  const receipts = await Promise.all(
    parts.map((text, index) =>
      store().putPart(at, upload, { number: index + 1, size: text.length, body: streamOf(text) }),
    ),
  );
  await store().complete(at, upload, receipts);
  expect(await textOf(await store().read(at))).toBe('one, two, three');
  expect(await store().read({ bucket: at.bucket, key: `parts/${at.key}/1` })).toBeNull();
  // Said again, because nobody heard of it, it changes nothing.
  await store().complete(at, upload, receipts);
  const stretch = await store().read(at, { offset: 5, length: 3 });
  expect([await textOf(stretch), stretch?.total]).toEqual(['two', 15]);
  await store().delete([at]);
  expect(await store().read(at)).toBeNull();
});

test('F13 F11 a wrong key and a server that is gone say that the store is away', async () => {
  for (const wrong of [
    supabaseStore({ url: inject('storage'), key: 'another' }),
    supabaseStore({ url: 'http://127.0.0.1:1', key }),
  ])
    await expect(wrong.put(place(), new TextEncoder().encode('x'), 1)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
});

test('F13 F5 with the key of Supabase Storage a film goes there, cleaned, comes from there, and goes from there', async () => {
  const inSupabase = { env: { SUPABASE_SECRET_KEY: key, SUPABASE_STORAGE_URL: inject('storage') } };
  const { owner, id: subjectId } = await active();
  const film = { name: 'paso.mov', type: 'video/quicktime', bytes: movie() };
  const file = await uploaded(owner, { subject: 'consult', subjectId }, film, inSupabase);
  const address = (await addressFor(owner, file.id)) ?? '';
  expect((await fetched(address)).answer.status).toBe(404);
  const { answer, bytes } = await fetched(address, inSupabase);
  expect([answer.status, bytes.byteLength, asLetters(bytes).includes(whereTaken)]).toEqual([
    200,
    film.bytes.byteLength,
    false,
  ]);
  expect(await refusal(mutation('attachments.discard', { id: file.id }, { as: owner, ...inSupabase }))).toBe(
    '200 allowed',
  );
  expect((await fetched(address, inSupabase)).answer.status).toBe(404);
});

test('F13 F4 a part that comes after its file was given up leaves nothing behind', async () => {
  const inSupabase = { env: { SUPABASE_SECRET_KEY: key, SUPABASE_STORAGE_URL: inject('storage') } };
  const { owner, id: subjectId } = await active();
  const film = { name: 'paso.mov', type: 'video/quicktime', bytes: movie() };
  const about = announced(film);
  const begun = announce(owner, { subject: 'consult', subjectId }, about, inSupabase);
  const { ticket } = await done(uploadSchema, begun);
  await done(z.unknown(), mutation('attachments.discard', { id: about.id }, { as: owner, ...inSupabase }));
  await carryOut([{ kind: 'clear-files' }], inSupabase.env);
  expect((await putPart(about.id, 1, ticket, film.bytes, inSupabase)).status).toBe(404);
  const part = { bucket: 'attachments', key: `parts/${subjectId}/${about.id}/1` } as const;
  await vi.waitFor(async () => expect(await store().read(part)).toBeNull(), { timeout: 10_000 });
});
