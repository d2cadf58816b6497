import type { CheckList } from '../check-list.ts';
import { runTests } from '../run-tests.ts';
import { checkIdentityWebhooks } from './identity-webhook-checks.ts';

/** The release that was held against. It is no program of `go install`: its module replaces another one. */
export const supabaseAuth = { version: 'v2.196.0' } as const;

/** What the embedded auth server is tested by, through the vendor's own client. */
const ofTheServer = ['dev-auth', 'dev-account', 'dev-factors'].map((name) => `tests/unit/${name}.test.ts`);
/** What people do on our screens, with the Worker behind them. */
const ofTheScreens = ['sign-in', 'second-factor', 'devices', 'password', 'own-account'];
/** Needs stand-ins of other providers' pages, which only the embedded server has. */
const withoutProviders = 'Google makes an account';

/** Runs the tests of accounts, sessions and second factors against Supabase's auth server (`program`), and its webhooks against the Worker. */
export async function checkAuth(program: string, checks: CheckList): Promise<void> {
  const env = { REAL_AUTH: program };
  runTests({ tool: 'vitest', name: 'interop-auth', args: ['--project', 'unit', ...ofTheServer], env }, checks);
  runTests(
    {
      tool: 'playwright',
      name: 'interop-auth-screens',
      args: [...ofTheScreens, '--grep-invert', withoutProviders],
      env,
    },
    checks,
  );
  await checkIdentityWebhooks(program, checks);
}
