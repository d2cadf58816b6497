import { describe, expect, test } from 'vitest';
import { petSchema } from '../../worker/consults/pets/pet.ts';
import { member } from './support/consult.ts';
import { newPerson } from './support/person.ts';
import { done, freshAddress, mutation, query, send } from './support/worker.ts';

const json = { 'content-type': 'application/json' };

test('S11 a body one byte over the limit: 413, with and without an announced length', async () => {
  const as = await newPerson();
  const limit = 128 * 1024;
  const shell = JSON.stringify({ locale: 'es', pad: '' });
  const body = (bytes: number) => JSON.stringify({ locale: 'es', pad: 'x'.repeat(bytes - shell.length) });
  const chunked = (text: string) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        const bytes = new TextEncoder().encode(text);
        for (let at = 0; at < bytes.length; at += 10_000) controller.enqueue(bytes.slice(at, at + 10_000));
        controller.close();
      },
    });
  const post = (sent: BodyInit) =>
    send('/api/me/provision', { method: 'POST', headers: json, body: sent }, { as });
  expect((await post(body(limit))).status).toBe(200);
  expect((await post(body(limit + 1))).status).toBe(413);
  expect((await post(chunked(body(limit)))).status).toBe(200);
  const over = await post(chunked(body(limit + 1)));
  expect(over.status).toBe(413);
  expect(await over.json()).toMatchObject({ error: { code: 'TOO_LARGE' } });
});

describe('S12 hostile JSON', () => {
  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  const hostile = {
    deep: nested(10_000),
    'deep list': `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    'names twice': '{"name":"Luna","name":"Sol","species":"dog"}',
    'names twice by escape': '{"name":"Luna","n\\u0061me":"Sol","species":"dog"}',
    'the prototype': '{"name":"Luna","species":"dog","__proto__":{"role":"admin"}}',
    'names twice, far from their colons': `{"name"${' '.repeat(21)}:"Luna","name"${'\n'.repeat(500)}:"Sol","species":"dog"}`,
    'the prototype, far from its colon': `{"name":"Luna","species":"dog","\\u005f_proto__"${'\t'.repeat(21)}:{"role":"admin"}}`,
    'nested __proto__': '{"name":"Luna","species":"dog","x":{"__proto__":{}}}',
    NUL: '{"name":"Lu\\u0000na","species":"dog"}',
    'lone surrogate': '{"name":"Lu\\ud800na","species":"dog"}',
    truncated: '{"name":"Luna"',
    'not JSON': 'name=Luna',
    'a list': '[]',
    'a number': '1',
    null: 'null',
    'trailing comma': '{"name":"Luna","species":"dog",}',
  };

  test('S12 over REST and tRPC: 400, and nothing is written', async () => {
    const as = await member();
    for (const [name, body] of Object.entries(hostile)) {
      const rest = await send(
        '/api/pets',
        { method: 'POST', headers: json, body: body },
        { as, address: freshAddress() },
      );
      expect([name, 'rest', rest.status]).toEqual([name, 'rest', 400]);
      const trpc = await send('/trpc/pets.create', { method: 'POST', headers: json, body }, { as });
      expect([name, 'trpc', trpc.status]).toEqual([name, 'trpc', 400]);
    }
    expect(await query('pets.list', {}, { as })).toMatchObject({ data: { pets: [] } });
  });

  test('S12 in the address of a query: 400', async () => {
    const as = await member();
    for (const input of ['{"id":"\\u0000"}', '{"id":1,"id":2}', '{', '{"__proto__":{}}', '"\\ud800"'])
      expect([
        input,
        (await send(`/trpc/pets.get?input=${encodeURIComponent(input)}`, {}, { as })).status,
      ]).toEqual([input, 400]);
    expect((await send('/api/pets/%00', {}, { as })).status).toBe(400);
    expect((await send('/api/admin/users?q=%00', {}, { as })).status).toBe(400);
    expect((await send('/api/pets/%ff%fe', {}, { as })).status).toBe(400);
  });

  test('S12 a body that is no UTF-8: 400', async () => {
    const as = await member();
    const bytes = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]);
    expect((await send('/api/pets', { method: 'POST', headers: json, body: bytes }, { as })).status).toBe(
      400,
    );
  });

  test('S12 a string of 10 MB: 413; text that only looks hostile is stored as it is', async () => {
    const as = await member();
    const huge = await send(
      '/api/pets',
      { method: 'POST', headers: json, body: JSON.stringify({ name: 'x'.repeat(10_000_000) }) },
      { as },
    );
    expect(huge.status).toBe(413);
    const name = `O'Neil"; drop table pets; -- \\u0000 {"a":1,"a":2} 🐴`;
    const pet = await done(petSchema, mutation('pets.create', { name, species: 'horse' }, { as }));
    expect(pet.name).toBe(name);
  });
});
