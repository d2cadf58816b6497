import { expect, test } from 'vitest';
import * as z from 'zod';
import { listRatingsOutput } from '../../../worker/sites/templates/list-ratings.ts';
import { listTemplatesOutput } from '../../../worker/sites/templates/list-templates.ts';
import { templateSchema } from '../../../worker/sites/templates/template-list.ts';
import { ownWay } from '../support/doubles.ts';
import { restaurant } from '../support/restaurant.ts';
import { done, mutation, query, refusal, send, sendJson } from '../support/worker.ts';

test('T1 templates, their ratings and the kinds of business need no database once somebody has read them', async () => {
  await done(listTemplatesOutput, query('templates.list', {}));
  const way = ownWay();
  await way.become('away');
  const { templates } = await done(
    listTemplatesOutput,
    query('templates.list', { kind: 'pizzeria' }, { env: way.env }),
  );
  expect(templates.map(({ code }) => code)).toEqual(['modern']);
  for (const path of [
    '/api/templates',
    '/api/templates/cozy',
    '/api/templates/cozy/ratings',
    '/api/templates/business-types',
  ])
    expect((await send(path, {}, { env: way.env })).status).toBe(200);
  expect(await way.requests()).toBe(0);
});

test('T1 T2 a rating is seen by everybody at once; the average is exact, and nobody learns whose it is', async () => {
  const { owner } = await restaurant();
  const rate = (stars: number, comment = '') =>
    done(templateSchema, mutation('templates.rate', { code: 'cozy', stars, comment }, { as: owner }));
  const before = (await rate(1)).ratings;
  const rated = await rate(5, 'Acogedora de verdad');
  expect(rated.ratings).toBe(before);
  await expect
    .poll(() => done(templateSchema, query('templates.get', { code: 'cozy' })))
    .toMatchObject({ stars: rated.stars, ratings: rated.ratings });
  const { items } = await done(listRatingsOutput, query('templates.ratings', { code: 'cozy', limit: 1 }));
  expect(items).toEqual([{ stars: 5, comment: 'Acogedora de verdad', at: expect.any(String) }]);
});

test('T2 what is no rating is refused, and so is one by somebody who never had the template', async () => {
  const { owner } = await restaurant();
  for (const stars of [0, 6, 4.5])
    expect(await refusal(mutation('templates.rate', { code: 'cozy', stars }, { as: owner }))).toBe(
      '400 BAD_INPUT',
    );
  expect(await refusal(mutation('templates.rate', { code: 'modern', stars: 5 }, { as: owner }))).toBe(
    '403 FORBIDDEN',
  );
  expect(await refusal(mutation('templates.rate', { code: 'cozy', stars: 5 }))).toBe('401 UNAUTHENTICATED');
});

test('T3 a configuration is validated over REST by anybody', async () => {
  const answer = await sendJson('POST', '/api/templates/validate', {
    code: 'cozy',
    settings: { palette: 'olive', x: 1 },
    content: {},
  });
  expect(z.unknown().parse(await answer.json())).toEqual({
    ok: false,
    problems: [{ path: 'settings.x', reason: 'unknown_field' }],
  });
});
