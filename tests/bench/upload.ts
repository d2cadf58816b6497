/**
 * `upload`: 100 MB in parts through the built Worker into the embedded R2, each part let in by its ticket and noted in Postgres, then looked
 * into and read back, beside one bare PUT of the same bytes through a Worker that does nothing else, to the same store on the same machine.
 * Aim: at least 0.6 of the bare rate. Each is done `runs` times in turns and the best of each counts. `--quick` takes 20 MB.
 */
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { startStack } from '../support/stack.ts';
import { startBuiltWorker } from './built-worker.ts';
import { putWhole, uploaderTo } from './files.ts';
import { openConsult } from './open-consult.ts';
import { report, round } from './report.ts';

const isQuick = process.argv.includes('--quick');
const mebibyte = 1024 * 1024;
const size = (isQuick ? 20 : 100) * mebibyte;
const runs = 3;
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

const seconds = async (work: () => Promise<void>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

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

const upload = await uploaderTo(stack, built.url, await openConsult(stack));
const bytes = film();

const inParts = async () => void (await upload({ name: 'film.mp4', type: 'video/mp4', bytes }));
const asOne = () => putWhole(String(bareUrl), bytes);

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
