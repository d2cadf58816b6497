/**
 * `pdf`: the transcript of 300 messages with 20 photos through the built Worker, from the request to the last byte, and what its isolate holds
 * and computes meanwhile; beside pdf-lib writing the same lines and photos in a process of its own, with a font that every reader has and
 * without finding out how wide anything is. Aims: 2 s, 128 MB.
 */
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { mintToken } from '../support/auth.ts';
import { readPdf } from '../support/read-pdf.ts';
import { startStack } from '../support/stack.ts';
import { jpeg } from '../worker/support/pictures.ts';
import { startBuiltWorker } from './built-worker.ts';
import { profileCpu, sumUp } from './cpu-profile.ts';
import { uploaderTo } from './files.ts';
import { mostHeapMb } from './heap.ts';
import { openConsult } from './open-consult.ts';
import { percentile, report, round } from './report.ts';

const messages = 300;
const photos = 20;
const runs = 10;
const aims = { ms: 2_000, mb: 128 };

/** Half of them go in as they are; the others are as large as a telephone makes them, and no browser made a thumbnail of them. */
const photoBytes = (at: number) => (at % 2 === 0 ? 700_000 : 4_000_000);
const pictures = Array.from({ length: photos }, (_, at) =>
  jpeg({ width: 1600, height: 1200, bytes: photoBytes(at) }),
);
const said = (at: number) =>
  `Mensaje ${at}: la yegua come jalapeños, ¿es grave? ${at % 4 === 0 ? '🐴👍🏽 ' : ''}${'Sigue igual que ayer por la tarde. '.repeat(1 + (at % 6))}`;

await using started = new AsyncDisposableStack();
const stack = await startStack({ postgres: 'real', rateLimit: 1_000_000 });
started.defer(() => stack.stop());
const built = await startBuiltWorker(stack.vars, 'deployed', { inspected: true });
started.defer(() => built.stop());

const consultId = await openConsult(stack);
const upload = await uploaderTo(stack, built.url, consultId);
const owner = stack.demoUsers.get('ana@demo.test') ?? '';
for (let at = 0; at < messages; at += 1) {
  const bytes = pictures[(at * photos) / messages];
  const file = bytes && (await upload({ name: `foto-${at}.jpg`, type: 'image/jpeg', bytes }));
  await stack.postgres.query(
    `insert into public.messages (id, session_id, epoch, seq, sender_id, sender_role, body, files, sent_at)
     values (gen_random_uuid(), $1, 'bench', $2, $3, 'owner', $4, $5::jsonb, now() + make_interval(secs => $2 * 40))`,
    [consultId, at + 1, owner, said(at), file ? JSON.stringify([file]) : null],
  );
}
const token = await mintToken({
  issuer: `${stack.auth.url}/auth/v1`,
  userId: owner,
  email: 'ana@demo.test',
});

async function transcript(): Promise<Uint8Array> {
  const answer = await fetch(`${built.url}/api/sessions/${consultId}/transcript.pdf?zone=Europe/Madrid`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  return new Uint8Array(await answer.arrayBuffer());
}

const first = performance.now();
const bytes = await transcript();
const firstMs = performance.now() - first;
const times: number[] = [];
const inspector = await built.inspector();
const mb = await mostHeapMb(inspector, async () => {
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    await transcript();
    times.push(performance.now() - began);
  }
});
const { busyMs } = sumUp(await profileCpu(inspector, transcript), built.bundle);
const { pages, pictures: shown } = await readPdf(bytes);
const slowest = Math.max(...times);
report({
  bench: 'pdf',
  case: 'transcript',
  messages,
  photos: shown,
  pages: pages.length,
  megabytes: round(bytes.byteLength / 1e6),
  firstMs: round(firstMs),
  p50: round(
    percentile(
      times.toSorted((a, b) => a - b),
      0.5,
    ),
  ),
  slowestMs: round(slowest),
  mostMb: round(mb),
  cpuMs: busyMs,
  aims,
  met: Math.max(firstMs, slowest) <= aims.ms && mb <= aims.mb,
});

/** The same lines where they stand, and the same photos. */
async function byLibrary(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const known = new Set(font.getCharacterSet());
  const readable = (text: string) =>
    [...text].filter((letter) => known.has(letter.codePointAt(0) ?? 0)).join('');
  for (const lines of pages) {
    const page = document.addPage();
    for (const { text, x, y, size } of lines) page.drawText(readable(text), { x, y, size, font });
  }
  for (const picture of pictures)
    document.getPage(0).drawImage(await document.embedJpg(picture), { width: 240, height: 180 });
  return document.save();
}

const libraryTimes: number[] = [];
for (let run = 0; run < runs; run += 1) {
  const began = performance.now();
  await byLibrary();
  libraryTimes.push(performance.now() - began);
}
report({
  bench: 'pdf',
  case: 'pdf-lib, the same lines and photos, in Node',
  p50: round(
    percentile(
      libraryTimes.toSorted((a, b) => a - b),
      0.5,
    ),
  ),
  mostMb: round(process.resourceUsage().maxRSS / 1024),
});
