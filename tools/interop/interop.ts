/**
 * `npm run interop`: our unchanged code against the vendors' own servers (docs/interop.md). Builds them by `go install` into `.interop`; without
 * Go it says so and is done. `npm run interop -- stripe` runs one part. Prints a table and exits 1 when a check failed.
 */
import { CheckList, table } from './check-list.ts';
import { goInstall, hasGo } from './go-install.ts';
import { checkStripe, stripeMock } from './stripe/stripe-checks.ts';

/** The parts: what each is called, its server and version, and what runs its checks. */
const parts = [
  {
    name: 'stripe',
    server: 'stripe-mock',
    version: stripeMock.version,
    run: (checks: CheckList) => checkStripe(goInstall(stripeMock), checks),
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
