import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOutlook, endOwnAccount, followErasure } from '../../../db/calls/account.ts';
import { cancelConsult } from '../../../db/calls/consults.ts';
import { startPglite } from '../../support/postgres.ts';
import { startFor } from '../support/story.ts';
import { openWorld, refusal, request, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());

test('P8 a consult that waits, and money that is held, keep an account from being ended; then it is, and logged out at once', async () => {
  const person = await world.person({ limits: { chat: 2 } });
  const { id } = await startFor(world, person, await world.pet(person));
  const end = () => world.as(person).run((tx) => [endOwnAccount(tx)]);
  expect(await refusal(end(), 'WRONG_STATE')).toEqual({ subject: 'account', obstacle: 'consult' });
  await world.as(person).run((tx) => [cancelConsult(tx, id)]);
  await world.postgres.query(
    `insert into payments (user_id, purpose, consult_key, meter, amount, currency, status) values ($1, 'overage', 'k', 'chat', 900, 'EUR', 'authorised')`,
    [person.id],
  );
  expect(await refusal(end(), 'WRONG_STATE')).toEqual({ subject: 'account', obstacle: 'payment' });
  await world.postgres.query(`update payments set status = 'voided' where user_id = $1`, [person.id]);
  const [[ended]] = await end();
  await refusal(
    world.as(person).run((tx) => [accountOutlook(tx)]),
    'SESSION_REVOKED',
  );
  await refusal(
    world.as({ ...person, sessionId: randomUUID() }).run((tx) => [accountOutlook(tx)]),
    'SESSION_REVOKED',
  );
  const visitor = world.database.asActor({ kind: 'visitor' }, request);
  const [[followed]] = await visitor.run((tx) => [followErasure(tx, ended?.id ?? '')]);
  expect(followed?.erasure).toMatchObject({ finishedAt: null });
});
