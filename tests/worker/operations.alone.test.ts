import { createExecutionContext, createScheduledController, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { createLogger, describeError } from '../../worker/core/log.ts';
import worker from '../../worker/index.ts';
import {
  active,
  auditOf,
  chatCounter,
  member,
  ownerWithPet,
  start,
  startInput,
  waiting,
} from './support/consult.ts';
import { asOwner, ownDatabaseWithVet, ownWay } from './support/doubles.ts';
import { done, mutation, query, refusal, send } from './support/worker.ts';

// Cron works on whatever waits, whosever it is.
beforeAll(ownDatabaseWithVet);

const lineSchema = z.looseObject({ level: z.string(), event: z.string(), requestId: z.string().optional() });
type Line = z.infer<typeof lineSchema>;

let said: string[] = [];

beforeEach(() => {
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => {
    said.push(String(line));
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

const lines = (): Line[] => said.map((line) => lineSchema.parse(JSON.parse(line)));

describe('O1 one request id', () => {
  test('C9 O1 a harmless id of the caller is kept, echoed, logged and written to the audit row', async () => {
    const { owner, petId } = await ownerWithPet();
    said = [];
    const requestId = `web-${crypto.randomUUID()}`;
    const { sessionId } = await start(startInput(petId), {
      as: owner,
      headers: { 'x-request-id': requestId },
    });
    expect(lines().filter((line) => line.requestId !== requestId && line.room === undefined)).toEqual([]);
    expect(lines()).toContainEqual(
      expect.objectContaining({ event: 'request', requestId, status: 200, roundTrips: 1, userId: owner.id }),
    );
    const rows = await asOwner(`select request_id from public.audit_log where entity_id = $1`, [sessionId]);
    expect(rows).toEqual([{ request_id: requestId }]);
    const echoed = await send('/health', {}, { headers: { 'x-request-id': requestId } });
    expect(echoed.headers.get('x-request-id')).toBe(requestId);
  });

  test('O1 an id that could do harm is replaced', async () => {
    for (const id of [
      'short',
      'x'.repeat(65),
      'a b c d e f g h',
      '{"level":"error"}',
      'évil-évil-évil'.normalize('NFD').replace(/[^\x20-\x7e]/g, '"'),
    ]) {
      const echoed = (await send('/health', {}, { headers: { 'x-request-id': id } })).headers.get(
        'x-request-id',
      );
      expect(echoed).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

test('O2 G4 a whole consult leaves no token, e-mail address or message text in logs and audit rows', async () => {
  const { owner, vet, id } = await active();
  await query('sessions.messages', { id }, { as: owner });
  await send(`/parties/consult-room/${id}?ticket=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl`);
  await send(`/api/admin/users?q=${encodeURIComponent(owner.email)}`, {}, { as: owner });
  await send(`/app/${encodeURIComponent(owner.email)}`);
  await done(z.unknown(), mutation('sessions.end', { sessionId: id }, { as: vet }));
  await done(
    z.unknown(),
    mutation('sessions.rate', { id, stars: 4, comment: 'Very kind words' }, { as: owner }),
  );
  const audit = await asOwner(`select * from public.audit_log where actor_id in ($1, $2) or entity_id = $3`, [
    owner.id,
    vet.id,
    id,
  ]);
  expect(audit.length).toBeGreaterThan(4);
  expect(said.length).toBeGreaterThan(5);
  for (const text of [...said, ...audit.map((row) => JSON.stringify(row))])
    expect(text).not.toMatch(/eyJ|@|%40|Luna|eaten|kind words|Bearer/i);
});

test('O2 whatever is handed to the logger: only known fields leave it, without tokens and addresses', () => {
  const written: string[] = [];
  const log = createLogger({ requestId: 'r-12345678' }, (line) => written.push(line));
  const secrets = [
    'eyJhbGciOiJFUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlLW9mLWl0',
    'ana.perez+vet@example.com',
    'Bearer abc.def-ghi',
    'ana%40example.com',
  ];
  const fields = [
    'path',
    'reason',
    'error',
    'frames',
    'room',
    'code',
    'message',
    'body',
    'token',
    'email',
    'authorization',
    'headers',
  ];
  for (const secret of secrets)
    for (const field of fields)
      for (const wrap of [
        (s: string) => s,
        (s: string) => `/x/${s}/y`,
        (s: string) => `"${s}"`,
        (s: string) => `${'pad '.repeat(245)}${s}`,
      ]) {
        const hostile = { [field]: wrap(secret), nested: { secret }, list: [secret], status: 200 };
        log.info('event', hostile);
        log.with(hostile).error(wrap(secret));
      }
  const known = [
    'level',
    'event',
    'requestId',
    'path',
    'reason',
    'error',
    'frames',
    'room',
    'code',
    'status',
  ];
  expect(written.length).toBe(secrets.length * fields.length * 4 * 2);
  for (const line of written) {
    expect(Object.keys(JSON.parse(line)).filter((key) => !known.includes(key))).toEqual([]);
    expect(line).not.toMatch(/eyJhbG|perez|ana%40|abc\.def/);
    expect(line).not.toContain('\n');
  }
});

test('O2 an error is described by kind and place, never by its message', () => {
  const error = new Error('duplicate key (email)=(ana@example.com)', {
    cause: Object.assign(new Error('x'), { code: '23505' }),
  });
  const described = describeError(error);
  expect(described).toMatchObject({ error: 'Error', sqlState: '23505' });
  expect(JSON.stringify(described)).not.toContain('ana@');
  expect(described.frames).toContain('operations.alone.test.ts');
});

test('O3 a handler throws: one error line, a body that says nothing, 500', async () => {
  const assets = { fetch: () => Promise.reject(new TypeError('secret of the handler')) };
  const response = await send(
    '/anything',
    {},
    { env: { ASSETS: assets }, headers: { accept: 'text/html', 'accept-language': 'en' } },
  );
  expect(response.status).toBe(500);
  const page = await response.text();
  expect(page).toContain('Something failed on our side');
  expect(page).toContain(response.headers.get('x-request-id') ?? 'no id');
  expect(page).not.toContain('secret of the handler');
  const errors = lines().filter((line) => line.level === 'error');
  expect(errors).toMatchObject([
    { event: 'request-failed', error: 'TypeError', requestId: response.headers.get('x-request-id') },
  ]);
  expect(said.join()).not.toContain('secret of the handler');
});

test('O3 a procedure fails for a reason nobody planned: one error line with its name, INTERNAL to the caller', async () => {
  const as = await member();
  const way = ownWay();
  // A login that may not become anybody: a deployment's mistake.
  const mistaken = { ...way.env, DATABASE_URL: way.env.DATABASE_URL.replace('app:app', 'anon:x') };
  said = [];
  expect(await refusal(query('me.get', {}, { as, env: mistaken }))).toBe('500 INTERNAL');
  expect(lines().filter((line) => line.level === 'error')).toMatchObject([
    { event: 'call-failed', procedure: 'me.get', code: 'INTERNAL' },
  ]);
});

test('An expected refusal never alarms', async () => {
  const as = await member();
  said = [];
  expect(await refusal(query('pets.get', { id: crypto.randomUUID() }, { as }))).toBe('404 NOT_FOUND');
  expect(lines().map((line) => [line.level, line.event])).toEqual([
    ['info', 'call-refused'],
    ['info', 'request'],
  ]);
});

describe('O4 the database is down', () => {
  test('C5 C9 O4 it refuses: /health 200, /ready 503; it comes back: /ready 200 by itself', async () => {
    const way = ownWay();
    expect((await send('/ready', {}, { env: way.env })).status).toBe(200);
    await way.become('away');
    expect((await send('/health', {}, { env: way.env })).status).toBe(200);
    const down = await send('/ready', {}, { env: way.env });
    expect(down.status).toBe(503);
    expect(await down.json()).toMatchObject({ ready: false, database: 'down' });
    await way.become('up');
    const up = await send('/ready', {}, { env: way.env });
    expect(await up.json()).toMatchObject({
      ready: true,
      database: 'up',
      providers: {
        database: 'embedded',
        auth: 'embedded',
        payments: 'embedded',
        video: 'embedded',
        files: 'embedded',
      },
    });
  });

  test('O4 it never answers: /ready says 503 before three seconds are over', async () => {
    const way = ownWay();
    await way.become('silent');
    const answer = await Promise.race([
      send('/ready', {}, { env: way.env }).then((response) => response.status),
      scheduler.wait(3_000).then(() => 'too late'),
    ]);
    expect(answer).toBe(503);
  });
});

test('once a day what is past its term goes', async () => {
  const old = () => asOwner("select 1 as one from public.audit_log where action = 'old'");
  await asOwner(
    `insert into public.audit_log (action, actor_kind, entity, entity_id, at)
     values ('old', 'service', 'x', 'x', now() - interval '4 years')`,
  );
  expect(await old()).toHaveLength(1);
  const execution = createExecutionContext();
  await worker.scheduled(createScheduledController({ cron: '17 3 * * *' }), env, execution);
  await waitOnExecutionContext(execution);
  expect(await old()).toEqual([]);
});

describe('The sweep', () => {
  const sweep = async () => {
    const execution = createExecutionContext();
    await worker.scheduled(createScheduledController({ cron: '*/5 * * * *' }), env, execution);
    await waitOnExecutionContext(execution);
  };
  const runOut = (id: string) =>
    asOwner(
      `update public.usage_reservations set expires_at = now() - interval '1 minute'
       where id = (select consumption_id from public.chat_sessions where id = $1)`,
      [id],
    );

  test('O6 two runs at once: a forgotten consult expires once and gives its unit back', async () => {
    const { owner, id } = await waiting();
    await runOut(id);
    await Promise.all([sweep(), sweep()]);
    expect(await asOwner('select status from public.chat_sessions where id = $1', [id])).toEqual([
      { status: 'expired' },
    ]);
    expect(await chatCounter(owner)).toEqual({ used: 0, reserved: 0 });
    expect(await auditOf(id)).toEqual(['consult.start', 'consult.expired']);
    const [row] = await asOwner(
      `select actor_kind, actor_reason from public.audit_log where entity_id = $1 and action = 'consult.expired'`,
      [id],
    );
    expect(row).toEqual({ actor_kind: 'service', actor_reason: 'cron:sweep-consults' });
  });

  test('A consult that went on past its time is ended and charged once', async () => {
    const { owner, id } = await active();
    await runOut(id);
    await sweep();
    await sweep();
    expect(await chatCounter(owner)).toEqual({ used: 1, reserved: 0 });
  });
});
