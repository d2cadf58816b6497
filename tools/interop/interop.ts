/**
 * `npm run interop`: our unchanged code against the vendors' own servers (docs/interop.md). Builds them by `go install` into `.interop`; without
 * Go it says so and is done. `npm run interop -- stripe` runs one part. Prints a table and exits 1 when a check failed.
 */
import { checkAuth, supabaseAuth } from './auth/auth-checks.ts';
import { CheckList, table } from './check-list.ts';
import { goInstall, hasGo } from './go-install.ts';
import { checkLivekit, livekitServer } from './livekit/livekit-checks.ts';
import { checkStripe, stripeMock } from './stripe/stripe-checks.ts';

/** The parts: what each is called, its server and version, and what runs its checks. */
const parts = [
  {
    name: 'stripe',
    server: 'stripe-mock',
    version: stripeMock.version,
    run: (checks: CheckList) => checkStripe(goInstall(stripeMock), checks),
  },
  {
    name: 'auth',
    server: 'supabase auth',
    version: supabaseAuth.version,
    async run(checks: CheckList) {
      const program = process.env.INTEROP_AUTH;
      if (program) await checkAuth(program, checks);
      else
        checks.note(
          'all',
          'skipped',
          'INTEROP_AUTH names no program: docs/interop.md says where it comes from',
        );
    },
  },
  {
    name: 'livekit',
    server: 'livekit-server',
    version: livekitServer.version,
    run: (checks: CheckList) => checkLivekit(goInstall(livekitServer), checks),
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}: ${parts.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
if (!hasGo()) {
  console.log('Go is not on this machine: the vendors’ servers cannot be built, nothing was checked.');
  process.exit(0);
}
const lists: CheckList[] = [];
for (const { name, server, version, run } of parts) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const checks = new CheckList(server, version);
  lists.push(checks);
  // What keeps the checks from running at all is a failed check of its own.
  await run(checks).catch((error: unknown) =>
    checks.run('runs', () => {
      throw error;
    }),
  );
}
const outcomes = lists.flatMap((list) => list.outcomes);
console.log(table(outcomes));
process.exit(outcomes.some(({ result }) => result === 'failed') ? 1 : 0);
