import { env } from 'cloudflare:workers';
import { expect, inject, test } from 'vitest';
import { addressSeconds, largestFile, mostFiles, partBytes } from '../../../contract/files.ts';
import { uploadSchema } from '../../../worker/core/files/begin-upload.ts';
import { signAddress } from '../../../worker/core/files/file-address.ts';
import { active, member } from '../support/consult.ts';
import { jpeg, movie } from '../support/pictures.ts';
import {
  addressFor,
  announce,
  announced,
  fetched,
  partOf,
  putPart,
  uploaded,
  uploadFile,
} from '../support/upload.ts';
import { done, mutation, refusal, send } from '../support/worker.ts';

const inConsult = async () => {
  const { owner, vet, id } = await active();
  return { owner, vet, subject: { subject: 'consult', subjectId: id } as const };
};

test('F4 an upload that was cut goes on where it stopped', async () => {
  const { owner, subject } = await inConsult();
  const bytes = movie({ bytes: 2 * partBytes + 1000 });
  const about = announced({ name: 'paso.mov', type: 'video/quicktime', bytes });
  const first = await done(uploadSchema, announce(owner, subject, about));
  expect(first).toMatchObject({ parts: 3, received: [], stored: null });
  await putPart(about.id, 1, first.ticket, partOf(bytes, 1));
  await putPart(about.id, 3, first.ticket, partOf(bytes, 3));
  expect(await refusal(mutation('attachments.finish', { id: about.id }, { as: owner }))).toBe(
    '400 BAD_INPUT',
  );

  const again = await done(uploadSchema, announce(owner, subject, about));
  expect(again.received.toSorted()).toEqual([1, 3]);
  expect((await putPart(about.id, 2, again.ticket, partOf(bytes, 2))).status).toBe(204);
  expect(await refusal(mutation('attachments.finish', { id: about.id }, { as: owner }))).toBe('200 allowed');
  const kept = await fetched((await addressFor(owner, about.id)) ?? '');
  expect(kept.bytes.byteLength).toBe(bytes.byteLength);
  // Said twice, it is one file.
  expect(await refusal(mutation('attachments.finish', { id: about.id }, { as: owner }))).toBe('200 allowed');
  expect((await done(uploadSchema, announce(owner, subject, about))).stored).toMatchObject({ id: about.id });
});

test.each(
  Object.entries({
    'image/jpeg': largestFile.photo,
    'application/pdf': largestFile.document,
    'video/mp4': largestFile.clip,
  }),
)('F2 %s over its limit is refused before a byte is kept', async (type, limit) => {
  const { owner, subject } = await inConsult();
  const file = { id: crypto.randomUUID(), name: 'a', type };
  expect(await announce(owner, subject, { ...file, size: limit + 1 })).toMatchObject({
    code: 'TOO_LARGE',
    params: { maxBytes: limit },
  });
  expect(await refusal(announce(owner, subject, { ...file, size: limit }))).toBe('200 allowed');
});

test('F2 a part has the size that was announced, with and without a length, or nothing of it is kept', async () => {
  const { owner, subject } = await inConsult();
  const bytes = jpeg();
  const about = announced({ bytes });
  const { ticket } = await done(uploadSchema, announce(owner, subject, about));
  const statusOf = async (body: BodyInit) => (await putPart(about.id, 1, ticket, body)).status;
  const longer = new Uint8Array(bytes.byteLength + 1);
  const unannounced = (of: Uint8Array<ArrayBuffer>) => new Blob([of]).stream();
  expect(await statusOf(longer)).toBe(413);
  expect(await statusOf(bytes.subarray(1))).toBe(400);
  expect(await statusOf(unannounced(longer))).toBe(413);
  expect(await statusOf(unannounced(bytes.slice(1)))).toBe(400);
  expect((await done(uploadSchema, announce(owner, subject, about))).received).toEqual([]);
  expect(await statusOf(unannounced(bytes))).toBe(204);
});

test('F3 parts come in by the ticket of their file alone', async () => {
  const { owner, subject } = await inConsult();
  const bytes = jpeg();
  const [mine, other] = [announced({ bytes }), announced({ bytes })];
  const { ticket } = await done(uploadSchema, announce(owner, subject, mine));
  await done(uploadSchema, announce(owner, subject, other));
  expect((await putPart(other.id, 1, ticket, bytes)).status).toBe(401);
  expect((await putPart(mine.id, 1, `${ticket}x`, bytes)).status).toBe(401);
  expect((await putPart(mine.id, 2, ticket, bytes)).status).toBe(400);
  expect((await send(`/files/${mine.id}/1`, { method: 'PUT', body: bytes })).status).toBe(401);
});

test('F12 the 21st file of a consult is refused with the limit', async () => {
  const { owner, vet, subject } = await inConsult();
  const file = () => ({ id: crypto.randomUUID(), name: 'a', type: 'image/jpeg', size: 9 });
  const begun = await Promise.all(
    Array.from({ length: mostFiles }, (_, index) => announce(index % 2 ? owner : vet, subject, file())),
  );
  expect(begun.every(({ ok }) => ok)).toBe(true);
  expect(await announce(owner, subject, file())).toMatchObject({
    code: 'FILES_FULL',
    params: { limit: mostFiles },
  });
});

test('F3 R12 an address is good as it is, for one path, for some minutes, for reading', async () => {
  const { owner, vet, subject } = await inConsult();
  const { id } = await uploaded(owner, subject, { bytes: jpeg() });
  const address = (await addressFor(vet, id)) ?? '';
  const statusOf = async (path: string, method = 'GET') => (await fetched(path, {}, method)).answer.status;
  expect(await statusOf(address)).toBe(200);
  expect(await statusOf(address, 'HEAD')).toBe(200);
  const until = Number(new URL(address, 'https://app.test').searchParams.get('until'));
  expect(until - Date.now() / 1000).toBeLessThanOrEqual(300);
  const another = await inConsult();
  const theirs = await uploaded(another.owner, another.subject, { bytes: jpeg() });
  const altered = [
    address.replace(`until=${until}`, `until=${until + 1}`),
    address.replace('variant=shown', 'variant=saved'),
    address.replace('image%2Fjpeg', 'text%2Fhtml'),
    address.replace('/files/attachments/', '/files/cases/'),
    address.replace(`${subject.subjectId}/${id}`, `${another.subject.subjectId}/${theirs.id}`),
    address.replace(/\?(\w+=[^&]*)&(\w+=[^&]*)/, '?$2&$1'),
    address.replace(/&signature=.*/, ''),
    `${address}x`,
    `${address}&signature=`,
  ];
  for (const one of altered) expect(await statusOf(one), one).toBe(403);
  for (const method of ['POST', 'PUT', 'DELETE']) expect(await statusOf(address, method)).toBe(404);
  const stranger = await member();
  expect(await addressFor(stranger, id)).toBeNull();
});

test('F3 R12 an address works until it expires, and then no more', async () => {
  const { owner, subject } = await inConsult();
  const { id } = await uploaded(owner, subject, { bytes: jpeg() });
  const address = new URL((await addressFor(owner, id)) ?? '', 'https://app.test');
  const file = {
    bucket: 'attachments',
    key: address.pathname.split('/').slice(3).join('/'),
    variant: 'shown',
    type: 'image/jpeg',
    name: 'luna.jpg',
  } as const;
  const secret = inject('bindings').ROOM_TICKET_SECRET ?? '';
  const statusOf = async (secondsAgo: number) => {
    const signed = await signAddress(secret, file, new Date(Date.now() - secondsAgo * 1000));
    return (await fetched(signed)).answer.status;
  };
  expect(await statusOf(addressSeconds - 30)).toBe(200);
  expect(await statusOf(addressSeconds + 1)).toBe(403);
});

test('F3 a stretch of a file is read alone', async () => {
  const { owner, subject } = await inConsult();
  const { id, size } = await uploaded(owner, subject, { bytes: jpeg() });
  const address = (await addressFor(owner, id)) ?? '';
  const whole = (await fetched(address)).bytes;
  const part = async (range: string) => {
    const { answer, bytes } = await fetched(address, { headers: { range } });
    return [answer.status, answer.headers.get('content-range'), bytes];
  };
  expect(await part('bytes=10-19')).toEqual([206, `bytes 10-19/${size}`, whole.subarray(10, 20)]);
  expect(await part('bytes=-4')).toEqual([
    206,
    `bytes ${size - 4}-${size - 1}/${size}`,
    whole.subarray(size - 4),
  ]);
  expect(await part('bytes=9-')).toEqual([206, `bytes 9-${size - 1}/${size}`, whole.subarray(9)]);
});

test('F11 while the store is away an upload is refused so that it can be tried again, and then goes through', async () => {
  const { owner, subject } = await inConsult();
  const away = new Proxy(env.ATTACHMENTS, {
    get: () => () => {
      throw new Error('the store is away');
    },
  });
  const bytes = jpeg();
  const about = announced({ bytes });
  const without = { env: { ATTACHMENTS: away } };
  expect(await refusal(announce(owner, subject, about, without))).toBe('503 UNAVAILABLE');
  const { ticket } = await done(uploadSchema, announce(owner, subject, about));
  expect((await putPart(about.id, 1, ticket, bytes, without)).status).toBe(503);
  await putPart(about.id, 1, ticket, bytes);
  const finish = (sending = {}) =>
    mutation('attachments.finish', { id: about.id }, { as: owner, ...sending });
  expect(await refusal(finish(without))).toBe('503 UNAVAILABLE');
  expect(await refusal(finish())).toBe('200 allowed');
});

test('A file that somebody gives up is gone, and so are its bytes', async () => {
  const { owner, vet, subject } = await inConsult();
  const { id } = await uploadFile(owner, subject, { bytes: jpeg() });
  const address = (await addressFor(owner, id)) ?? '';
  expect(await refusal(mutation('attachments.discard', { id }, { as: vet }))).toBe('404 NOT_FOUND');
  expect(await refusal(mutation('attachments.discard', { id }, { as: owner }))).toBe('200 allowed');
  expect(await addressFor(owner, id)).toBeNull();
  expect((await fetched(address)).answer.status).toBe(404);
});
