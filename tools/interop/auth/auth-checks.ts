import { startStack } from '../../../tests/support/stack.ts';
import type { CheckList } from '../check-list.ts';
import { runTests } from '../run-tests.ts';
import { checkIdentityWebhooks, webhookSecret } from './identity-webhook-checks.ts';
import { checkSessions } from './session-checks.ts';

/** The release that was held against. It is no program for `go install`, which refuses a module that replaces another one. */
export const supabaseAuth = { version: 'v2.196.0' } as const;

/** What the embedded auth server is tested by, through the vendor's own client. */
const ofTheServer = ['dev-auth', 'dev-account', 'dev-factors'].map((name) => `tests/unit/${name}.test.ts`);
/** What people do on our screens, with the Worker behind them. */
const ofTheScreens = ['sign-in', 'second-factor', 'devices', 'password', 'own-account'];
/**
 * What the real server cannot be asked here: the pages of other providers are stand-ins of the embedded one, and it asks both mailboxes about a new address only where
 * it also has a new account confirm its own, of which these tests make hundreds.
 */
const leftOut = ['Google makes an account', 'A new e-mail address', 'a new e-mail address'].join('|');

/** Holds our code about accounts, sessions and second factors, and that about the webhooks, against Supabase's auth server (`program`). */
export async function checkAuth(program: string, checks: CheckList): Promise<void> {
  const env = { REAL_AUTH: program };
  runTests(
    {
      tool: 'vitest',
      name: 'interop-auth',
      args: ['--project', 'unit', ...ofTheServer, '--testNamePattern', `^(?!.*(${leftOut}))`],
      env,
    },
    checks,
  );
  const args = [...ofTheScreens, '--grep-invert', leftOut];
  runTests({ tool: 'playwright', name: 'interop-auth-screens', args, env }, checks);
  const stack = await startStack({
    rateLimit: 100_000,
    authProgram: program,
    vars: { IDENTITY_WEBHOOK_SECRET: webhookSecret },
  });
  try {
    await checkSessions(stack, checks);
    await checkIdentityWebhooks(stack, checks);
  } finally {
    await stack.stop();
  }
}
