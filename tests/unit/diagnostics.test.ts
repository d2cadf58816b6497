import { expect, test } from 'vitest';
import { differenceOf } from '../../admin/diagnostics/checks/difference-of.ts';
import { curlOf } from '../../admin/diagnostics/curl-of.ts';
import { fieldsOf, readTyped } from '../../admin/diagnostics/fields-of.ts';
import type { Procedure } from '../../admin/diagnostics/procedure.ts';
import { requestOf } from '../../admin/diagnostics/request-of.ts';
import { verdictOf } from '../../contract/diagnostics.ts';
import { sampleInput } from '../../worker/backoffice/diagnostics/sample-input.ts';

const procedure = (changes: Partial<Procedure>): Procedure => ({
  name: 'pets.update',
  type: 'mutation',
  summary: '',
  rest: { method: 'PATCH', path: '/pets/{id}' },
  open: false,
  input: {},
  sample: {},
  probe: 'invented',
  ...changes,
});

test('A41 the request of a procedure, over tRPC and over REST', () => {
  const change = procedure({});
  expect(requestOf(change, 'trpc', { id: 'a b', name: 'L' })).toEqual({
    method: 'POST',
    path: '/trpc/pets.update',
    body: '{"id":"a b","name":"L"}',
  });
  expect(requestOf(change, 'rest', { id: 'a b', name: 'L' })).toEqual({
    method: 'PATCH',
    path: '/api/pets/a%20b',
    body: '{"name":"L"}',
  });
  const list = procedure({ name: 'pets.list', type: 'query', rest: { method: 'GET', path: '/pets' } });
  expect(requestOf(list, 'rest', { kinds: ['a', 'b'], limit: 2 })).toEqual({
    method: 'GET',
    path: '/api/pets?kinds=a&kinds=b&limit=2',
    body: null,
  });
  expect(requestOf(procedure({ rest: null }), 'rest', {}).path).toBe('/trpc/pets.update');
});

test('A41 the curl command has what is sent, quoted for a shell, and no token', () => {
  const command = curlOf({ method: 'POST', path: '/trpc/x', body: `{"a":"it's"}` }, 'https://a.test', true);
  expect(command).toBe(
    [
      "curl -X POST 'https://a.test/trpc/x'",
      '-H "authorization: Bearer $TOKEN"',
      "-H 'content-type: application/json'",
      String.raw`-d '{"a":"it'\''s"}'`,
    ].join(' \\\n  '),
  );
});

test('A41 the form of a schema: choices, yes or no, numbers, texts, and JSON for the rest', () => {
  const fields = fieldsOf({
    properties: {
      mode: { type: 'string', enum: ['chat', 'video'] },
      on: { type: 'boolean' },
      limit: { type: 'integer' },
      name: { type: 'string' },
      consent: { type: 'object' },
    },
    required: ['name'],
  });
  expect(fields.map(({ name, kind, required }) => [name, kind, required])).toEqual([
    ['mode', 'choice', false],
    ['on', 'flag', false],
    ['limit', 'number', false],
    ['name', 'text', true],
    ['consent', 'json', false],
  ]);
  expect(readTyped('json', '{"a":1}')).toEqual({ a: 1 });
  expect(readTyped('number', ' ')).toBeUndefined();
  expect(() => readTyped('json', '{')).toThrow(SyntaxError);
});

test('A41 what an answer to a probe says', () => {
  const of = (probe: 'call' | 'invented' | 'malformed', status: number, code: string | null = null) =>
    verdictOf(probe, { status, code });
  expect(of('call', 200)).toBe('answered');
  expect(of('invented', 404, 'NOT_FOUND')).toBe('refused');
  expect(of('malformed', 400, 'BAD_INPUT')).toBe('refused');
  expect(of('call', 501, 'PROVIDER_OFF')).toBe('refused');
  // Broken, not there, no answer, a sample that does not fit, and what had to be refused.
  expect(of('call', 500, 'INTERNAL')).toBe('failed');
  expect(of('call', 503, 'UNAVAILABLE')).toBe('failed');
  expect(of('call', 404)).toBe('failed');
  expect(of('call', 0)).toBe('failed');
  expect(of('call', 400, 'BAD_INPUT')).toBe('failed');
  expect(of('malformed', 200)).toBe('failed');
  expect(of('invented', 200)).toBe('failed');
});

test('A41 what changed between two answers', () => {
  expect(differenceOf({ a: 1, b: { c: [1, 2] }, d: 'x' }, { a: 1, b: { c: [1, 3] }, e: null })).toEqual([
    { path: 'b.c.1', was: '2', is: '3' },
    { path: 'e', was: null, is: 'null' },
    { path: 'd', was: '"x"', is: null },
  ]);
});

test('A41 a sample has what a schema requires, and what it has an example of', () => {
  expect(
    sampleInput({
      type: 'object',
      properties: {
        day: { type: 'string', pattern: '^\\d\\d:\\d\\d$' },
        q: { type: 'string', example: 'Madrid' },
        left: { type: 'string' },
        list: { type: 'array', minItems: 1, items: { $ref: '#/$defs/one' } },
      },
      required: ['day', 'list'],
      $defs: { one: { anyOf: [{ type: 'integer', minimum: 3 }, { type: 'null' }] } },
    }),
  ).toEqual({ day: '10:00', q: 'Madrid', list: [3] });
});
