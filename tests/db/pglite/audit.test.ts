import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cancelConsult } from '../../../db/calls/consults.ts';
import { audit } from '../../../db/calls/identity.ts';
import { auditLog, chatSessions, pets } from '../../../db/schema/index.ts';
import { startPglite } from '../../support/postgres.ts';
import { attempt } from '../support/attempt.ts';
import { startFor, tellStory } from '../support/story.ts';
import { first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());

const entries = async (entityId: string) =>
  (await world.service.run((tx) => [tx.select().from(auditLog).where(eq(auditLog.entityId, entityId))]))[0];

test('C7 G1 each step of a consult leaves its row, with who, what and the request id', async () => {
  const { owner, vet, ended } = await tellStory(world);
  expect(await entries(ended)).toMatchObject([
    { action: 'consult.start', actorKind: 'user', actorId: owner.id, requestId: 'request-of-a-test' },
    { action: 'consult.accept', actorId: vet.id },
    { action: 'consult.ended', actorId: owner.id },
    { action: 'consult.rate', actorId: owner.id, details: { stars: 5 } },
    { action: 'note.sign', actorId: vet.id },
    { action: 'care-plan.sign', actorId: vet.id },
  ]);
});

test('G1 a change that is rolled back leaves no row', async () => {
  const ana = await world.person();
  const { id } = await startFor(world, ana, await world.pet(ana));
  await refusal(
    world.as(ana).run((tx) => [cancelConsult(tx, id), cancelConsult(tx, crypto.randomUUID())]),
    'NOT_FOUND',
  );
  const [[consult]] = await world
    .as(ana)
    .run((tx) => [tx.select().from(chatSessions).where(eq(chatSessions.id, id))]);
  expect(consult?.status).toBe('queued');
  expect((await entries(id)).map(({ action }) => action)).toEqual(['consult.start']);
});

test('G1 a row that cannot be written takes its change along', async () => {
  const ana = await world.person();
  const pet = await world.pet(ana);
  const broken = world
    .as(ana)
    .run((tx) => [
      tx.update(pets).set({ name: 'Changed' }).where(eq(pets.id, pet)),
      tx.execute(sql`select public.fn_audit(null, 'pet', ${pet})`),
    ]);
  await expect(broken).rejects.toMatchObject({ name: 'DatabaseFault' });
  expect(await world.postgres.query('select name from pets where id = $1', [pet])).toEqual([{ name: 'Tor' }]);
});

test('G1 the service is named with its reason', async () => {
  await world.service.run((tx) => [audit(tx, { action: 'a.b', entity: 'thing', entityId: 'by-service' })]);
  expect(await entries('by-service')).toMatchObject([
    { actorKind: 'service', actorId: null, actorReason: 'test' },
  ]);
});

describe('G2 the log only grows', () => {
  test('G2 retention meets none of its rows before their term', async () => {
    for (const table of ['audit_log', 'usage_ledger', 'billing_events'])
      expect(await attempt(world.postgres, 'retention', `delete from public.${table}`)).toEqual({ rows: 0 });
    for (const statement of ["update public.audit_log set action = 'x'", 'truncate public.audit_log'])
      expect(await attempt(world.postgres, 'retention', statement)).toMatchObject({ code: '42501' });
  });

  test.each(['service', 'anon', 'app', 'person'] as const)(
    'G2 %s neither changes nor removes a row',
    async (who) => {
      const identity = who === 'person' ? await world.person({ role: 'admin' }) : who;
      for (const statement of [
        "update public.audit_log set action = 'x'",
        'delete from public.audit_log',
        'truncate public.audit_log',
        'update public.usage_ledger set amount = 0',
        'delete from public.usage_ledger',
      ]) {
        expect(await attempt(world.postgres, identity, statement), statement).toMatchObject({
          code: '42501',
        });
      }
    },
  );
});

test('G3 line breaks, quotes and JSON in audited text stay data', async () => {
  const ana = await world.person();
  const hostile = 'a\nlevel=error {"actor":"root"}\r\n\'); drop table audit_log; --';
  await world
    .as(ana)
    .run((tx) => [
      audit(tx, { action: hostile, entity: hostile, entityId: 'hostile', details: { [hostile]: hostile } }),
    ]);
  expect(first(await entries('hostile'))).toMatchObject({
    action: hostile,
    entity: hostile,
    actorId: ana.id,
    details: { [hostile]: hostile },
  });
});

test('G4 what people write never reaches the log', async () => {
  const { ended } = await tellStory(world);
  const text = JSON.stringify(await world.postgres.query('select * from audit_log'));
  expect(text).toContain(ended);
  for (const written of ['Cojea', 'Hola', 'demo.test']) expect(text).not.toContain(written);
});
