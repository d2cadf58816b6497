import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { attachmentSchema } from '../../../party/protocol/attachment.ts';
import { uploadSchema } from '../../../worker/core/files/begin-upload.ts';
import { active } from '../support/consult.ts';
import { ownDatabaseWithVet, ownWay } from '../support/doubles.ts';
import { asLetters, jpeg, movie, whereTaken } from '../support/pictures.ts';
import { addressFor, announce, announced, fetched, putPart } from '../support/upload.ts';
import { carryOut, done, mutation, refusal } from '../support/worker.ts';

// Whoever clears files elsewhere would note these as gone, and their bytes lie in the store of this runtime.
beforeAll(ownDatabaseWithVet);

/** R2 that does one call of this name and is away from then on; `instead`: what happens at that moment, while the store stays. */
function awayAfter(name: 'put' | 'complete', instead?: () => Promise<unknown>): R2Bucket {
  let isAway = false;
  const around = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get(of, property) {
        const value: unknown = Reflect.get(of, property);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          if (isAway) throw new Error('the store is away');
          const answer: unknown = Reflect.apply(value, of, given);
          if (property === 'resumeMultipartUpload') return around(Object(answer));
          if (property !== name) return answer;
          return Promise.resolve(answer).then(async (kept) => {
            if (instead) await instead();
            else isAway = true;
            return kept;
          });
        };
      },
    });
  return around(env.ATTACHMENTS);
}

const files = {
  photo: { name: 'luna.jpg', type: 'image/jpeg', bytes: jpeg() },
  film: { name: 'paso.mov', type: 'video/quicktime', bytes: movie() },
};

/** All parts of a file are in the store. */
async function sent(file: (typeof files)['photo']) {
  const { owner, id: subjectId } = await active();
  const about = announced(file);
  const upload = announce(owner, { subject: 'consult', subjectId }, about);
  const { ticket } = await done(uploadSchema, upload);
  await putPart(about.id, 1, ticket, file.bytes);
  const finish = (bindings: Record<string, unknown> = {}) =>
    refusal(mutation('attachments.finish', { id: about.id }, { as: owner, env: bindings }));
  const inStore = async () =>
    (await env.ATTACHMENTS.list({ prefix: `${subjectId}/` })).objects.map(({ key }) => key);
  return { owner, id: about.id, finish, inStore, key: `${subjectId}/${about.id}` };
}

test.each(Object.entries(files))(
  'F4 F11 a %s whose finish breaks off at any step is there when it is finished again, and nothing of it as it came',
  async (_, file) => {
    const { owner, id, finish, inStore, key } = await sent(file);
    expect(await finish({ ATTACHMENTS: awayAfter('complete') })).toBe('503 UNAVAILABLE');
    expect(await inStore()).toEqual([key]);
    const way = ownWay();
    const kept = awayAfter('put', () => way.become('away'));
    expect(await finish({ ...way.env, ATTACHMENTS: kept })).toBe('503 UNAVAILABLE');
    expect(await inStore()).toEqual([key, `${key}-clean`]);
    expect(await finish()).toBe('200 allowed');
    expect(await inStore()).toEqual([`${key}-clean`]);
    const { answer, bytes } = await fetched((await addressFor(owner, id)) ?? '');
    expect([answer.status, asLetters(bytes).includes(whereTaken)]).toEqual([200, false]);
  },
);

test('F5 what came with a place goes from the store when the store is back, though the file is long stored', async () => {
  const { finish, inStore, key } = await sent(files.photo);
  const stays = new Proxy(env.ATTACHMENTS, {
    get(of, property) {
      const value: unknown = Reflect.get(of, property);
      if (property === 'delete') return () => Promise.reject(new Error('the store is away'));
      return typeof value === 'function' ? value.bind(of) : value;
    },
  });
  expect(await finish({ ATTACHMENTS: stays })).toBe('200 allowed');
  expect(await inStore()).toEqual([key, `${key}-clean`]);
  await carryOut([{ kind: 'clear-files' }]);
  expect(await inStore()).toEqual([`${key}-clean`]);
});

test('F10 F4 a file that is given up while it is being looked at: what was made of it meanwhile goes, too', async () => {
  const { owner, id, finish, inStore } = await sent(files.photo);
  let isGivenUp = false;
  const givenUpBefore = new Proxy(env.ATTACHMENTS, {
    get(of, property) {
      const value: unknown = Reflect.get(of, property);
      if (typeof value !== 'function') return value;
      return async (...given: unknown[]) => {
        if (property === 'put' && !isGivenUp) {
          isGivenUp = true;
          await done(z.unknown(), mutation('attachments.discard', { id }, { as: owner }));
          await carryOut([{ kind: 'clear-files' }]);
          expect(await inStore()).toEqual([]);
        }
        return Reflect.apply(value, of, given);
      };
    },
  });
  // An upload in parts is no promise.
  const store = new Proxy(givenUpBefore, {
    get: (of, property) =>
      property === 'resumeMultipartUpload'
        ? env.ATTACHMENTS.resumeMultipartUpload.bind(env.ATTACHMENTS)
        : Reflect.get(of, property),
  });
  expect(await finish({ ATTACHMENTS: store })).toBe('404 NOT_FOUND');
  expect(isGivenUp).toBe(true);
  await carryOut([{ kind: 'clear-files' }]);
  expect(await inStore()).toEqual([]);
});

const base64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

test.each([
  ['a small JPEG', base64(jpeg()), true],
  ['what is no JPEG', base64(movie()), false],
  ['what ends in its middle', base64(jpeg().subarray(0, 40)), false],
])(
  'F9 %s that the browser sends beside a photo is its thumbnail, cleaned, or none is',
  async (_, thumbnail, has) => {
    const { owner, id } = await sent(files.photo);
    const preview = { thumbnail, placeholder: base64(new Uint8Array(24)) };
    const file = await done(attachmentSchema, mutation('attachments.finish', { id, preview }, { as: owner }));
    expect(file).toMatchObject({ hasThumbnail: has, placeholder: preview.placeholder });
    const address = await addressFor(owner, id, 'thumbnail');
    expect(address !== null).toBe(has);
    if (address === null) return;
    const { answer, bytes } = await fetched(address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect([bytes.byteLength > 0, asLetters(bytes).includes(whereTaken)]).toEqual([true, false]);
  },
);
