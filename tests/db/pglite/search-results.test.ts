import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { pathOfArticle } from '../../../worker/consults/knowledge/article-address.ts';
import { articles } from '../../../worker/consults/knowledge/find-article.ts';
import { search, searchInput } from '../../../worker/consults/search/search.ts';
import type { RequestContext } from '../../../worker/core/context.ts';
import type { Vector } from '../../../worker/core/search/embed/embedder.ts';
import { storedVectorText } from '../../../worker/core/search/embed/vector-text.ts';
import { startNeon, type TestNeon } from '../../support/neon.ts';
import { startPglite } from '../../support/postgres.ts';
import { varsFor, verbContext } from '../../support/verb-context.ts';
import { claim, embedder, keep, putArticles } from '../support/searching.ts';
import { first, openWorld, type World } from '../support/world.ts';

let world: World;
let neon: TestNeon;
let owner: SignedIn;
let ctx: RequestContext;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  neon = await startNeon(world.postgres);
  owner = await world.person({ name: 'ana' });
  ctx = verbContext(varsFor(neon));
});
afterAll(async () => {
  await neon.close();
  await world.close();
});

const find = (input: object) => search({ ...ctx, db: world.as(owner) }, searchInput.parse(input));

/** A vector whose cosine with another one is this. */
function atCosine(of: Vector, cosine: number): Vector {
  const free = of.indexOf(0);
  if (free < 0) throw new Error('no free direction');
  const vector = of.map((value) => value * cosine);
  vector[free] = Math.sqrt(1 - cosine * cosine);
  return vector;
}

test('Q6 what is as little alike as two texts by chance (a cosine below 0.12) is not found by meaning; a little more is', async () => {
  const typed = 'vomita sangre';
  const question = first(await embedder.embed([typed]));
  const cosines = { Azucena: 0.13, Begonia: 0.11 };
  for (const name of Object.keys(cosines)) await world.pet(owner, name);
  const read = (await claim(world.service)).map(({ id, hash, title }) => ({
    id,
    hash,
    concepts: '',
    vectors: [
      storedVectorText(atCosine(question, title === 'Azucena' ? cosines.Azucena : cosines.Begonia)) ?? '',
    ],
  }));
  expect(await keep(world.service, read)).toBe(2);
  const { items } = await find({ q: typed, kind: 'animal' });
  expect(items).toMatchObject([{ title: 'Azucena', lexicalRank: null, semanticRank: 1 }]);
  expect(items).toHaveLength(1);
});

test('Q8 an article comes with its page and how urgent what it is about may be; what is somebody’s own with neither', async () => {
  const article = first(articles.filter(({ locale }) => locale === 'es'));
  await putArticles(world.service, {
    [article.id]: { es: ['Zarzamora', 'Una palabra que nadie más dice.'] },
  });
  await world.pet(owner, 'Zarzamora');
  const { items } = await find({ q: 'zarzamora' });
  expect(items.find(({ kind }) => kind === 'article')).toMatchObject({
    id: article.id,
    path: pathOfArticle(article.id, 'es'),
    level: article.urgency,
  });
  expect(items.find(({ kind }) => kind === 'animal')).toMatchObject({ path: null, level: null });
});

test('Q8 a message is named by its own id, without that of its consult', async () => {
  const [consult, message] = [randomUUID(), randomUUID()];
  await putArticles(
    world.service,
    { [`${consult}/${message}`]: { es: ['', 'Le di arándanos.'] } },
    'message',
  );
  await world.postgres.query("update search_texts set owner_id = $1 where kind = 'message'", [owner.id]);
  expect((await find({ q: 'arándanos', kind: 'message' })).items).toMatchObject([{ id: message, title: '' }]);
});
