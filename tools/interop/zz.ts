import { startStack } from '../../tests/support/stack.ts';
import { checkIdentityWebhooks, webhookSecret } from './auth/identity-webhook-checks.ts';
import { checkSessions } from './auth/session-checks.ts';
import { CheckList, table } from './check-list.ts';

const stack = await startStack({
  rateLimit: 100_000,
  authProgram: '/tmp/interop-auth-bin',
  vars: { IDENTITY_WEBHOOK_SECRET: webhookSecret },
});
const checks = new CheckList('supabase auth', 'v2.196.0');
try {
  await checkSessions(stack, checks);
  await checkIdentityWebhooks(stack, checks);
} catch (e) {
  console.log(e);
} finally {
  await stack.stop();
}
console.log(table(checks.outcomes));
process.exit(0);
