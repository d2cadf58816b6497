/**
 * `upload`: 100 MB in parts through the built Worker into the embedded R2, each part let in by its ticket and noted in Postgres, then looked
 * into and read back, beside one bare PUT of the same bytes through a Worker that does nothing else, to the same store on the same machine.
 * Aim: at least 0.6 of the bare rate. Each is done `runs` times in turns and the best of each counts. `--quick` takes 20 MB.
 */
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import type { AppRouter } from '../../worker/router.ts';
import { mintToken } from '../support/auth.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { startBuiltWorker } from './built-worker.ts';
import { report, round } from './report.ts';

const isQuick = process.argv.includes('--quick');
const mebibyte = 1024 * 1024;
const size = (isQuick ? 20 : 100) * mebibyte;
const runs = 3;
const atOnce = 3;
const aim = 0.6;

/** A film of `size` bytes whose head says where it was made, as a telephone's does not always. */
function film(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size).fill(7);
  const view = new DataView(bytes.buffer);
  const box = (at: number, length: number, type: string) => {
    view.setUint32(at, length);
    bytes.set(new TextEncoder().encode(type), at + 4);
  };
  box(0, 16, 'ftyp');
  bytes.set(new TextEncoder().encode('isom'), 8);
  box(16, 24, 'moov');
  box(24, 16, 'mvhd');
  box(40, size - 40, 'mdat');
  return bytes;
}

const bareWorker = `export default { async fetch(request, env) {
  await env.BUCKET.put(crypto.randomUUID(), request.body);
  return new Response(null, { status: 204 });
} }`;

/** One consult that is open, and its owner's token. */
async function openConsult({
  auth,
  postgres,
  demoUsers,
}: Stack): Promise<{ consultId: string; token: string }> {
  const [consultId, petId] = [crypto.randomUUID(), crypto.randomUUID()];
  const [owner = '', vet] = [demoUsers.get('ana@demo.test'), demoUsers.get('vera@demo.test')];
  await postgres.query(
    `insert into public.pets (id, owner_id, name, species) values ($1, $2, 'Luna', 'dog')`,
    [petId, owner],
  );
  await postgres.query(
    `insert into public.chat_sessions (id, owner_id, pet_id, vet_id, mode, status, reason, locale, consent_version,
       consent_country, consent_at, idempotency_key, request_hash)
     values ($1, $2, $3, $4, 'chat', 'active', 'Bench', 'es', '2026-11', 'ES', now(), gen_random_uuid()::text, '')`,
    [consultId, owner, petId, vet],
  );
  return {
    consultId,
    token: await mintToken({ issuer: `${auth.url}/auth/v1`, userId: owner, email: 'ana@demo.test' }),
  };
}

const seconds = async (work: () => Promise<void>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

async function expectStatus(answer: Response, status: number): Promise<void> {
  if (answer.status !== status) throw new Error(`${answer.status} ${await answer.text()}`);
}

await using started = new AsyncDisposableStack();
const stack = await startStack({ postgres: 'real', rateLimit: 1_000_000 });
started.defer(() => stack.stop());
const built = await startBuiltWorker(stack.vars);
started.defer(() => built.stop());
const bare = new Miniflare(
  convertV4MiniflareOptions({
    modules: true,
    script: bareWorker,
    compatibilityDate: '2026-11-01',
    r2Buckets: { BUCKET: 'bare' },
    host: '127.0.0.1',
    port: 0,
  }),
);
started.defer(() => bare.dispose());
const bareUrl = await bare.ready;

const { consultId, token } = await openConsult(stack);
const client = createTRPCClient<AppRouter>({
  links: [httpBatchLink({ url: `${built.url}/trpc`, headers: { authorization: `Bearer ${token}` } })],
});
const bytes = film();

async function inParts(): Promise<void> {
  const id = crypto.randomUUID();
  const file = { id, name: 'film.mp4', type: 'video/mp4', size };
  const { ticket, parts, partBytes } = await client.attachments.begin.mutate({
    subject: 'consult',
    subjectId: consultId,
    file,
  });
  const numbers = Array.from({ length: parts }, (_, index) => index + 1);
  const sender = async () => {
    for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
      const answer = await fetch(`${built.url}/files/${id}/${number}`, {
        method: 'PUT',
        body: bytes.subarray((number - 1) * partBytes, number * partBytes),
        headers: { authorization: `Bearer ${ticket}` },
      });
      await expectStatus(answer, 204);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
  const stored = await client.attachments.finish.mutate({ id });
  if (stored.size !== size) throw new Error(`It has ${stored.size} bytes`);
}

const asOne = async () => expectStatus(await fetch(bareUrl, { method: 'PUT', body: bytes }), 204);

const [times, bareTimes]: [number[], number[]] = [[], []];
for (let run = 0; run < runs; run += 1) {
  bareTimes.push(await seconds(asOne));
  times.push(await seconds(inParts));
}
const [best, bestBare] = [Math.min(...times), Math.min(...bareTimes)];
const ratio = round(bestBare / best);
report({
  bench: 'upload',
  mebibytes: size / mebibyte,
  inPartsMs: round(best * 1000),
  barePutMs: round(bestBare * 1000),
  ratio,
  aim,
  met: ratio >= aim,
});
