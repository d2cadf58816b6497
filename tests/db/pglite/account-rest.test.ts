import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPglite } from '../../support/postgres.ts';
import { accountEndSteps } from '../support/account-end-steps.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());

test('P8 that a request about personal data was answered stays for its term, and a number that somebody else has too stays theirs', async () => {
  const [person, other] = [await world.person(), await world.person()];
  const { close, erase } = accountEndSteps(world);
  const phone = '+34600000902';
  for (const topic of ['privacy', 'question'])
    await world.postgres.query(
      `insert into contact_messages (send_key, topic, name, email, body, locale, address_hash)
       values (gen_random_uuid(), $1, 'Nadie', $2, 'Mis datos', 'es', 'x')`,
      [topic, person.email],
    );
  await world.postgres.query(`insert into notification_addresses (channel, address) values ('sms', $1)`, [
    phone,
  ]);
  for (const { id } of [person, other])
    await world.postgres.query(
      `insert into notification_settings (user_id, phone, phone_channel) values ($1, $2, 'sms')`,
      [id, phone],
    );
  const known = () =>
    world.postgres.query('select channel from notification_addresses where address = $1', [phone]);
  await close(person);
  await erase(person);
  expect(
    await world.postgres.query('select topic from contact_messages where email = $1', [person.email]),
  ).toEqual([{ topic: 'privacy' }]);
  expect(await known()).toEqual([{ channel: 'sms' }]);
  await close(other);
  await erase(other);
  expect(await known()).toEqual([]);
});
