/**
 * `import`: an old site with a menu of 120 dishes to its draft, by the extractor alone (aim: 10 s), and the same through the built Worker, from the call to the draft, beside the health check of
 * the same Worker; taken onto the menu as one revision. Then pages of 10 MB that somebody wrote to hold it up, each in a process of its own: computing, time and
 * memory (aims: 10 s of computing, 512 MB).
 */
import { spawnSync } from 'node:child_process';
import * as z from 'zod';
import { extractSite } from '../../worker/sites/extract/extract.ts';
import { extractLimits } from '../../worker/sites/extract/limits.ts';
import { newOwner } from '../e2e/support/account.ts';
import { newRestaurant } from '../e2e/support/restaurateur.ts';
import { startStack } from '../support/stack.ts';
import { latencyOf, report, round } from './report.ts';

const aims = { menuMs: 10_000, hostileCpuMs: 10_000, hostileMb: 512 };
const dishes = 120;
const runs = 20;

const extractOf = (html: string) =>
  extractSite(
    [{ address: 'https://casa.example/', type: 'text/html', bytes: new TextEncoder().encode(html) }],
    {
      currency: 'EUR',
    },
  );

/** Pieces of which a page of 10 MB is made that wants to be expensive. */
const pieces: Readonly<Record<string, string>> = {
  'levels that never end': '<div>',
  'lists in lists': '<ul><li>',
  dishes: '<p>Flan 3,00 €</p>',
  attributes: `<p ${'a=1 '.repeat(100)}>`,
  'structured things': '<p itemscope itemtype="https://schema.org/Restaurant"><b itemprop="name">x</b></p>',
  signs: '<',
  'a line without an end': '1,00 € ',
};

const [, , hostile] = process.argv;
if (hostile !== undefined) {
  const piece = pieces[hostile] ?? '';
  const html = piece.repeat(Math.ceil(extractLimits.documentBytes / piece.length));
  const [began, computed] = [performance.now(), process.cpuUsage()];
  extractOf(html);
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(computed);
  console.log(
    JSON.stringify({ ms, cpuMs: (user + system) / 1_000, mb: process.resourceUsage().maxRSS / 1024 }),
  );
  process.exit();
}

const sections = Array.from({ length: 8 }, (_, section) => {
  const lines = Array.from(
    { length: dishes / 8 },
    (__, at) => `<li>Plato ${String(section * 15 + at)} con patatas y ensalada ${String(5 + at)},50 €</li>`,
  );
  return `<h2>Sección ${String(section)}</h2><ul>${lines.join('')}</ul>`;
});
const menu = `<html lang="es"><title>Casa Lola</title><h1>Casa Lola</h1>${sections.join('')}`;
const countOf = (draft: { menu: { categories: { dishes: unknown[] }[] } }) =>
  draft.menu.categories.reduce((sum, category) => sum + category.dishes.length, 0);

const times = Array.from({ length: runs }, () => {
  const began = performance.now();
  if (countOf(extractOf(menu)) !== dishes) throw new Error('not the whole menu');
  return performance.now() - began;
});
const alone = latencyOf(times);
report({
  bench: 'import',
  case: `${String(dishes)} dishes to a draft, the extractor alone`,
  ms: alone,
  aims: { ms: aims.menuMs },
  met: alone.max <= aims.menuMs,
});

const stack = await startStack({ postgres: 'real', rateLimit: 1_000_000 });
try {
  const job = z.object({ id: z.uuid(), status: z.string() });
  const withDraft = z.object({
    status: z.string(),
    draft: z
      .object({ menu: z.object({ categories: z.array(z.object({ dishes: z.array(z.unknown()) })) }) })
      .nullable(),
  });
  const content = z.object({ tables: z.object({ menus: z.array(z.object({ id: z.uuid() })) }) });
  const toDraft: number[] = [];
  const toMenu: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const owner = await newOwner(stack, 'es');
    const businessId = await newRestaurant(owner);
    const host = `casa-${String(run)}.test`;
    stack.dns.web.serve(host, { '/': menu });
    const began = performance.now();
    const what = { address: host };
    const { id } = job.parse(
      await owner.call('POST', '/scraper/jobs', { businessId, key: crypto.randomUUID(), what }),
    );
    const look = async () => withDraft.parse(await owner.call('GET', `/scraper/jobs/${id}`));
    let found = await look();
    while (found.status === 'queued' || found.status === 'reading') found = await look();
    toDraft.push(performance.now() - began);
    if (found.draft === null || countOf(found.draft) !== dishes) throw new Error('not the whole menu');
    const { tables } = content.parse(await owner.call('GET', `/businesses/${businessId}/content`));
    const pressed = performance.now();
    await owner.call('POST', `/scraper/jobs/${id}/apply`, {
      key: crypto.randomUUID(),
      facts: [],
      language: 'es',
      menu: { menuId: tables.menus[0]?.id },
    });
    toMenu.push(performance.now() - pressed);
  }
  const floor: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    await (await fetch(`${stack.url}/ready`)).text();
    floor.push(performance.now() - began);
  }
  const [draft, taken] = [latencyOf(toDraft), latencyOf(toMenu)];
  report({
    bench: 'import',
    case: `${String(dishes)} dishes by the Worker`,
    toDraftMs: draft,
    toMenuMs: taken,
    readyMs: latencyOf(floor),
    aims: { toDraftMs: aims.menuMs },
    met: draft.max <= aims.menuMs,
  });
} finally {
  await stack.stop();
}

for (const name of Object.keys(pieces)) {
  const { stdout } = spawnSync(process.execPath, [import.meta.filename, name], { encoding: 'utf8' });
  const { ms, cpuMs, mb } = z
    .object({ ms: z.number(), cpuMs: z.number(), mb: z.number() })
    .parse(JSON.parse(stdout));
  report({
    bench: 'import',
    case: `10 MB of ${name}`,
    ms: round(ms),
    cpuMs: round(cpuMs),
    mostMb: round(mb),
    aims: { cpuMs: aims.hostileCpuMs, mb: aims.hostileMb },
    met: cpuMs <= aims.hostileCpuMs && mb <= aims.hostileMb,
  });
}
