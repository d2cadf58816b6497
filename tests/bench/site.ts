/**
 * `site`: a published page through the Worker beside a static file of about its size from the same Worker, in the same run: requests a second, p50, p99
 * (aim: at least half as many), with the requests to the database that the visits made (aim: none). Then how long a publication and a dish that is sold out take
 * to be seen, from the call to the page that shows it (aim: p99 at most a second).
 */

import { readdir, stat } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { mintToken } from '../support/auth.ts';
import { startStack } from '../support/stack.ts';
import { latencyOf, report, round } from './report.ts';

const clients = 8;
const seconds = 8;
const changes = 30;

const stack = await startStack({ rateLimit: 1_000_000 });

/** The bytes of an answer as they are sent. */
async function fetched(url: string, agent: Agent): Promise<number> {
  return new Promise((done, fail) => {
    get(url, { agent, headers: { 'user-agent': 'Mozilla/5.0 Firefox/150.0' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength;
      });
      response.on('end', () =>
        response.statusCode === 200 ? done(bytes) : fail(new Error(`${url}: ${response.statusCode}`)),
      );
    }).on('error', fail);
  });
}

/** Asks for an address from each client, one time after the other. The first second warms up. */
async function load(url: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const samples: number[] = [];
  const warm = performance.now() + 1_000;
  const end = warm + seconds * 1_000;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        const began = performance.now();
        await fetched(url, agent);
        if (began >= warm) samples.push(performance.now() - began);
      }
    }),
  );
  agent.destroy();
  return { ...latencyOf(samples), perSecond: round(samples.length / seconds) };
}

/** The built file whose size is nearest to this. */
async function fileOfSize(bytes: number): Promise<string> {
  const folder = resolve(import.meta.dirname, '../../dist/assets');
  const files = (await readdir(folder)).filter((name) => /\.(?:js|css)$/.test(name));
  const sizes = await Promise.all(
    files.map(async (name) => ({ name, size: (await stat(join(folder, name))).size })),
  );
  const [nearest] = sizes.toSorted((a, b) => Math.abs(a.size - bytes) - Math.abs(b.size - bytes));
  if (nearest === undefined) throw new Error('Nothing is built');
  return `${stack.url}/assets/${nearest.name}`;
}

const answered = z.object({ result: z.object({ data: z.unknown() }) });
const contentSchema = z.object({ revision: z.number() });

try {
  const userId = stack.demoUsers.get('ana@demo.test');
  if (userId === undefined) throw new Error('The stack is not complete.');
  const token = await mintToken({
    issuer: `${stack.auth.url}/auth/v1`,
    userId,
    sessionId: crypto.randomUUID(),
  });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const call = async (name: string, input: unknown): Promise<unknown> => {
    const body = JSON.stringify(input);
    const response = await fetch(`${stack.url}/trpc/${name}`, { method: 'POST', headers, body });
    if (!response.ok) throw new Error(`${name}: ${await response.text()}`);
    return answered.parse(await response.json()).result.data;
  };
  const [businessId, siteId, slug] = [
    crypto.randomUUID(),
    crypto.randomUUID(),
    `bench-${crypto.randomUUID()}`,
  ];
  await call('businesses.create', {
    key: businessId,
    name: 'Casa Banco',
    kind: 'restaurant',
    country: 'ES',
    timeZone: 'Europe/Madrid',
    currency: 'EUR',
    languages: ['es', 'en'],
    templateCode: 'cozy',
    pageName: 'Página',
    menuName: { es: 'Carta', en: 'Menu' },
  });
  const [ids] = await stack.postgres.query<{ configuration: string; menu: string }>(
    `select f.id as configuration, m.id as menu from configurations f join menus m using (business_id) where business_id = $1`,
    [businessId],
  );
  if (ids === undefined) throw new Error('There is no page');
  const add = (table: string, id: string, values: object) => ({
    op: 'add',
    table,
    id,
    values: { position: 'V', ...values },
  });
  const edit = (edits: readonly unknown[]) =>
    call('businesses.edit', { businessId, key: crypto.randomUUID(), edits });
  const [categoryId, ...dishes] = Array.from({ length: 61 }, () => crypto.randomUUID());
  const [dish = ''] = dishes;
  await edit([
    add('menu_categories', categoryId ?? '', { menuId: ids.menu, name: { es: 'Carta', en: 'Menu' } }),
    ...dishes.flatMap((id, at) => [
      add('menu_items', id, {
        categoryId,
        name: { es: `Plato ${at}`, en: `Dish ${at}` },
        allergens: { gluten: 'contains' },
      }),
      add('item_sizes', crypto.randomUUID(), { itemId: id, price: 950 + at }),
    ]),
  ]);
  await call('sites.open', { key: siteId, businessId, configurationId: ids.configuration, slug });
  const publish = async () => {
    const url = `${stack.url}/trpc/businesses.content?input=${encodeURIComponent(JSON.stringify({ businessId }))}`;
    const { revision } = contentSchema.parse(
      answered.parse(await (await fetch(url, { headers })).json()).result.data,
    );
    await call('configurations.publish', { id: ids.configuration, siteId, revision });
  };
  await publish();

  const page = `${stack.url}/s/${slug}/menu`;
  const text = async (url: string) =>
    (await fetch(url, { headers: { 'user-agent': 'Mozilla/5.0 Firefox/150.0' } })).text();
  const bytes = (await text(page)).length;
  const file = await fileOfSize(bytes);
  const asset = await load(file);
  const shown = await load(page);
  const roundTrips = stack
    .workerLog()
    .filter((line) => line.includes(`/s/${slug}`))
    .map((line) => Number(/"roundTrips":(\d+)/.exec(line)?.[1] ?? 0));
  const ratio = round(shown.perSecond / asset.perSecond);
  const queries = Math.max(0, ...roundTrips);
  report({
    bench: 'site',
    clients,
    bytes,
    page: shown,
    file: asset,
    ratio,
    queries,
    aim: { ratio: 0.5, queries: 0 },
    met: ratio >= 0.5 && queries === 0,
  });

  /** Milliseconds from the call to the page that says so. */
  const untilSeen = async (change: () => Promise<unknown>, url: string, words: string) => {
    const began = performance.now();
    await change();
    while (!(await text(url)).includes(words)) await new Promise((tick) => setTimeout(tick, 5));
    return performance.now() - began;
  };
  const published: number[] = [];
  for (let turn = 1; turn <= changes; turn += 1) {
    const [was, value] = [turn === 1 ? 'Plato 0' : `Plato nuevo ${turn - 1}`, `Plato nuevo ${turn}`];
    await edit([{ op: 'set', table: 'menu_items', id: dish, path: ['name', 'es'], was, value }]);
    published.push(await untilSeen(publish, page, `${value}<`));
  }
  const soldOut: number[] = [];
  for (let turn = 0; turn < changes; turn += 1) {
    const until = new Date(Date.now() + 3_600_000 + turn * 60_000).toISOString();
    const change = () => call('businesses.setSoldOut', { businessId, whatId: dish, until });
    await call('businesses.setSoldOut', { businessId, whatId: dish, until: null });
    while ((await text(`${stack.url}/s/${slug}/menu.json`)).includes('"soldOut":true'))
      await new Promise((tick) => setTimeout(tick, 5));
    soldOut.push(await untilSeen(change, `${stack.url}/s/${slug}/menu.json`, '"soldOut":true'));
  }
  for (const [what, samples] of [
    ['publish', published],
    ['sold-out', soldOut],
  ] as const) {
    const seen = latencyOf(samples);
    report({ bench: 'site', visible: what, ...seen, aim: { p99: 1_000 }, met: seen.p99 <= 1_000 });
  }
} finally {
  await stack.stop();
}
