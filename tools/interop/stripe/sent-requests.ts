import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { root } from '../../../dev/settings.ts';

const requestSchema = z.object({
  method: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
});

/** One request of ours to Stripe, as it went out (tests/support/record-stripe.ts). */
export type SentRequest = z.infer<typeof requestSchema>;

/** The tests in which our code talks to Stripe. */
const tests = [
  [
    '--project',
    'worker',
    '--project',
    'worker-alone',
    'tests/worker/account/deletion',
    'tests/worker/billing',
    'tests/worker/payouts',
    'tests/worker/pages/offers',
    'tests/worker/rooms/account-line',
  ],
  [
    '--project',
    'races',
    ...['money', 'reconcile', 'compare-money', 'disputes', 'former-customers'].map(
      (name) => `tests/db/races/${name}`,
    ),
  ],
  ['--project', 'db', 'tests/db/pglite/missed-events'],
];

/** What our code sends to Stripe while its tests run against the embedded one. Throws with the tests' report when one fails. */
export function sentRequests(): SentRequest[] {
  const folder = mkdtempSync(join(tmpdir(), 'callavet-interop-'));
  const file = join(folder, 'stripe.jsonl');
  try {
    for (const selection of tests) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--silent', ...selection],
        { cwd: root, env: { ...process.env, RECORD_STRIPE: file }, encoding: 'utf8', maxBuffer: 2 ** 28 },
      );
      if (status !== 0) throw new Error(`vitest run ${selection.join(' ')}\n${stdout}\n${stderr}`);
    }
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    return lines.map((line) => requestSchema.parse(JSON.parse(line)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
