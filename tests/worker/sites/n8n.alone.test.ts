import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { readSignedWebhook, signedHeaders } from '../../../worker/core/signed-webhook.ts';
import { asOwner, ownDatabaseOfFile } from '../support/doubles.ts';
import { importNow, importOf } from '../support/import.ts';
import { type Host, outsideWeb } from '../support/outside-web.ts';
import { restaurant } from '../support/restaurant.ts';
import { carryOut, type Sending, send } from '../support/worker.ts';

// Whoever drains the queue takes the import that waits longest, whosever it is.
beforeAll(ownDatabaseOfFile);
afterEach(() => vi.restoreAllMocks());

const secret = 'whsec_dGVzdHMtc2lnbi10aGUtd2ViaG9va3Mtb2YtbjhuLXdpdGg=';
const by = { env: { N8N_WEBHOOK_URL: 'https://n8n.example/webhook/old-site', N8N_WEBHOOK_SECRET: secret } };
const askedSchema = z.object({
  type: z.literal('import.asked'),
  data: z.object({ job: z.uuid(), attempt: z.number(), address: z.string(), callBack: z.string() }),
});

const html =
  '<html lang="es"><title>Casa Lola</title><a href="/carta">Carta</a><h2>Tapas</h2><p>Bravas 5,00 €</p><p>Ensaladilla 6,50 €</p>';
const menu = '<html lang="es"><h2>Vinos</h2><p>Rioja 3,20 €</p><p>Rueda 3,00 €</p>';

/** A host, and an n8n beside it that answers with a status; what n8n was sent is written down. */
function world(status = 200, site?: Host) {
  const host = `${crypto.randomUUID()}.example`;
  const sent: { body: string; headers: Headers }[] = [];
  const web = outsideWeb({
    [host]: site ?? { '/': '<html lang="es"><h2>Tapas</h2><p>Gildas 2,50 €</p>', '/carta': menu },
    'n8n.example': async (request) => {
      sent.push({ body: await request.text(), headers: request.headers });
      return new Response('', { status });
    },
  });
  return { host, web, sent };
}

type CallBack = { job: string; attempt?: number; pages?: unknown; at?: Date; by?: string; id?: string };

/** Posts pages as n8n does. */
async function bring(call: CallBack, sending: Sending = by) {
  const { job, attempt = 1, at = new Date(), id = `brought_${job}` } = call;
  const pages = call.pages ?? [{ address: 'https://casa.example/', type: 'text/html', text: html }];
  const body = JSON.stringify({ type: 'import.brought', data: { job, attempt, pages } });
  const headers = { ...signedHeaders(call.by ?? secret, id, at, body) };
  const response = await send('/webhooks/n8n', { method: 'POST', body, headers }, sending);
  return response.ok ? response.json() : response.status;
}

/** An import that n8n was asked for. */
async function handed() {
  const made = world();
  const place = await restaurant();
  const { id } = await importOf(place, made.host, by);
  return { ...made, place, id };
}

/** Lets so many minutes of a job's time pass, and the queue look again. */
async function afterwards(id: string, minutes = 2) {
  await asOwner(
    `update public.import_jobs set lease_until = lease_until - make_interval(mins => $2), created_at = created_at - make_interval(mins => $2) where id = $1`,
    [id, minutes],
  );
  await carryOut([{ kind: 'import' }], by.env);
}

test('Y3 n8n is asked by a signed call; the answer to the person does not wait for it', async () => {
  const { place, id, sent, host, web } = await handed();
  expect((await importNow(place, id)).status).toBe('reading');
  const [call, ...others] = sent;
  expect(others).toEqual([]);
  const header = (name: string) => call?.headers.get(name) ?? '';
  const said = readSignedWebhook([secret], {
    body: call?.body ?? '',
    headers: {
      'webhook-id': header('webhook-id'),
      'webhook-timestamp': header('webhook-timestamp'),
      'webhook-signature': header('webhook-signature'),
    },
  });
  expect(askedSchema.parse(said).data).toEqual({
    job: id,
    attempt: 1,
    address: `https://${host}/`,
    callBack: `${z.string().parse(Reflect.get(env, 'APP_URL'))}/webhooks/n8n`,
  });
  expect(header('webhook-id')).toBe(`import_${id}_1`);
  expect(web.asked).toEqual(['n8n.example/webhook/old-site']);
});

test('Y3 what n8n brings is read on from, and a replay or a second call changes nothing', async () => {
  const { place, id, host } = await handed();
  const pages = [{ address: `https://${host}/`, type: 'text/html; charset=iso-8859-1', text: html }];
  expect(await bring({ job: id, pages })).toEqual({ outcome: 'taken' });
  const job = await importNow(place, id);
  expect(job).toMatchObject({ status: 'ready', pagesRead: 2, pagesFound: 2 });
  const dishes = job.draft?.menu.categories.flatMap((category) => category.dishes.map(({ name }) => name));
  expect(dishes).toEqual(['Bravas', 'Ensaladilla', 'Rioja', 'Rueda']);
  expect(await bring({ job: id, pages })).toEqual({ outcome: 'ignored' });
  expect(await bring({ job: id, id: 'another', pages: [] })).toEqual({ outcome: 'ignored' });
  expect(await importNow(place, id)).toEqual(job);
  expect(await asOwner('select brought from public.import_jobs where id = $1', [id])).toEqual([
    { brought: null },
  ]);
});

test('Y3 a silent n8n: the site is read here when its time is up, and what comes later is too late', async () => {
  const { place, id, sent } = await handed();
  await afterwards(id);
  expect(sent).toHaveLength(1);
  const job = await importNow(place, id);
  expect(job).toMatchObject({ status: 'ready' });
  expect(await bring({ job: id })).toEqual({ outcome: 'ignored' });
  expect(await bring({ job: id, attempt: 2 })).toEqual({ outcome: 'ignored' });
  expect(await importNow(place, id)).toEqual(job);
});

test('Y3 what comes when the time is up is too late, also before anybody has looked again', async () => {
  const { id } = await handed();
  await asOwner(`update public.import_jobs set lease_until = now() - interval '1 second' where id = $1`, [
    id,
  ]);
  expect(await bring({ job: id })).toEqual({ outcome: 'ignored' });
});

test('Y3 an n8n that refuses, or brings nothing: the site is read here at once', async () => {
  const refusing = world(500);
  const place = await restaurant();
  const { id } = await importOf(place, refusing.host, by);
  expect(await importNow(place, id)).toMatchObject({ status: 'ready' });
  vi.restoreAllMocks();
  const empty = await handed();
  expect(await bring({ job: empty.id, pages: [] })).toEqual({ outcome: 'taken' });
  expect(await importNow(empty.place, empty.id)).toMatchObject({ status: 'ready' });
  expect(empty.web.asked).toContain(`${empty.host}/`);
});

test('Y3 a job that came to nothing and is begun again is asked for anew', async () => {
  const { place, id, sent } = await handed();
  await asOwner(
    `update public.import_jobs set status = 'failed', failure = 'timeout', lease_until = null where id = $1`,
    [id],
  );
  await send(
    `/api/scraper/jobs/${id}/retry`,
    { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } },
    { ...by, as: place.owner },
  );
  expect(sent).toHaveLength(2);
});

test('Y1 Y3 n8n is not sent to an address that leads inside', async () => {
  const { sent, host } = world(200, { leadsTo: '10.0.0.8' });
  const place = await restaurant();
  const { id } = await importOf(place, host, by);
  expect(sent).toEqual([]);
  expect(await importNow(place, id)).toMatchObject({ status: 'failed', failure: 'private' });
});

test.each([
  ['signed by somebody else', { by: 'whsec_c29tZWJvZHktZWxzZS13aG8tc2lnbnMtd2l0aC10aGlz' }],
  ['of ten minutes ago', { at: new Date(Date.now() - 600_000) }],
  ['of ten minutes to come', { at: new Date(Date.now() + 600_000) }],
  ['with a page that is none of the web', { pages: [{ address: 'file:///etc', type: '', text: '' }] }],
  [
    'with more pages than are read',
    { pages: Array(9).fill({ address: 'https://a.example/', type: '', text: '' }) },
  ],
])('Y3 a call back %s is refused, and the job waits on', async (_, call) => {
  const { place, id } = await handed();
  expect(await bring({ job: id, ...call })).toBe(400);
  expect((await importNow(place, id)).status).toBe('reading');
});

test('Y3 a call back of a job that there is not, or that n8n was not given, is of no effect', async () => {
  expect(await bring({ job: crypto.randomUUID() })).toEqual({ outcome: 'ignored' });
  const { host } = world();
  const place = await restaurant();
  const { id } = await importOf(place, host);
  await asOwner(
    `update public.import_jobs set status = 'reading', draft = null, finished_at = null, lease_until = now() + interval '1 minute' where id = $1`,
    [id],
  );
  expect(await bring({ job: id })).toEqual({ outcome: 'ignored' });
});

test('Y3 pages for an attempt that somebody has taken over are of no effect', async () => {
  const { place, id } = await handed();
  await asOwner('update public.import_jobs set attempts = 2 where id = $1', [id]);
  expect(await bring({ job: id })).toEqual({ outcome: 'ignored' });
  expect((await importNow(place, id)).status).toBe('reading');
});

test('Y1 Y3 a call back of more than four megabytes is read no further', async () => {
  const { place, id } = await handed();
  const pages = [
    { address: 'https://casa.example/', type: 'text/html', text: `${html}${' '.repeat(4 * 1024 * 1024)}` },
  ];
  expect(await bring({ job: id, pages })).toBe(413);
  expect((await importNow(place, id)).status).toBe('reading');
});

test('Y3 strangers: without a secret set nothing is accepted, and nothing unsigned ever is', async () => {
  expect(await bring({ job: crypto.randomUUID() }, {})).toBe(501);
  const unsigned = await send('/webhooks/n8n', { method: 'POST', body: '{}' }, by);
  expect(unsigned.status).toBe(400);
  expect((await send('/webhooks/n8n', {}, by)).status).toBe(404);
});
