import { expect, test } from 'vitest';
import { newPerson } from './support/person.ts';
import { call, done } from './support/worker.ts';

test('A newcomer has no profile until it is provisioned, and reading changes nothing', async () => {
  const as = await newPerson();
  expect(await done(call('query', 'me.get', {}, { as }))).toMatchObject({ profile: null, subscription: null, usage: [] });
  const me = await done(call('mutation', 'me.provision', { locale: 'en', displayName: 'Ana' }, { as }));
  expect(me).toMatchObject({ profile: { displayName: 'Ana', locale: 'en', role: 'owner' }, subscription: { planCode: 'start' } });
});
