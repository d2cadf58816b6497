import assert from 'node:assert/strict';
import type { Stack } from '../../../tests/support/stack.ts';
import type { CheckList } from '../check-list.ts';
import { asking, newDevice, password, signUp, statusOfMe } from './people.ts';

const everywhere = '/me/security/logout-all-supabase';

/** Somebody with two devices, whom the Worker knows. */
async function withTwoDevices(stack: Stack) {
  const [one, other] = [newDevice(stack), newDevice(stack)];
  const { email, session } = await signUp(one, {});
  const { data } = await other.signInWithPassword({ email, password });
  if (data.session === null) throw new Error('signing in gave no session');
  await asking(stack, session, '/me/provision', 'POST');
  // A session that the Worker never saw is told from one of a sign-in after it by the second alone.
  await asking(stack, data.session, '/me');
  return { one, other, first: session, second: data.session };
}

/** Holds what the Worker does about sessions against Supabase's auth server, whose tokens are signed by its own keys. */
export async function checkSessions(stack: Stack, checks: CheckList): Promise<void> {
  await checks.run(
    'a token that the server’s own key signs is good, one that is changed is not',
    async () => {
      const { first } = await withTwoDevices(stack);
      assert.equal(await statusOfMe(stack, first), 200);
      const [head, claims, signature = ''] = first.access_token.split('.');
      const changed = `${head}.${claims}.${signature.slice(0, -4)}AAAA`;
      assert.equal(await statusOfMe(stack, { ...first, access_token: changed }), 401);
    },
  );
  await checks.run('a refreshed token is good, of the same session', async () => {
    const { one, first } = await withTwoDevices(stack);
    const { data } = await one.refreshSession(first);
    if (data.session === null) throw new Error('refreshing gave no session');
    assert.equal(await statusOfMe(stack, data.session), 200);
    const devices = 'select count(*)::int as n from device_sessions where user_id = $1';
    assert.deepEqual(await stack.postgres.query(devices, [first.user.id]), [{ n: 2 }]);
  });
  await checks.run('logging out everywhere ends both devices, here and at the server', async () => {
    const { one, other, first, second } = await withTwoDevices(stack);
    assert.equal((await asking(stack, first, everywhere, 'POST')).status, 200);
    assert.equal(await statusOfMe(stack, first), 401);
    assert.equal(await statusOfMe(stack, second), 401);
    assert.notEqual((await one.refreshSession(first)).error, null);
    assert.notEqual((await other.refreshSession(second)).error, null);
  });
  await checks.run('a session that was ended at the server cannot be refreshed', async () => {
    const { one, other, second } = await withTwoDevices(stack);
    assert.equal((await one.signOut({ scope: 'others' })).error, null);
    assert.equal((await other.refreshSession(second)).error?.code, 'refresh_token_not_found');
  });
  await checks.run(
    'logging out everywhere of a session that the server no longer knows is done',
    async () => {
      const { one, other, first } = await withTwoDevices(stack);
      assert.equal((await other.signOut({ scope: 'global' })).error, null);
      // What Supabase's client makes of `session_not_found`.
      assert.equal((await one.getUser(first.access_token)).error?.name, 'AuthSessionMissingError');
      assert.equal((await asking(stack, first, everywhere, 'POST')).status, 200);
    },
  );
}
