import { expect, test } from 'vitest';
import type * as z from 'zod';
import { listArticlesOutput } from '../../worker/backoffice/list-articles.ts';
import { listSettingsOutput } from '../../worker/backoffice/settings/list-settings.ts';
import { promiseSchema } from '../../worker/backoffice/settings/promise-fields.ts';
import { setPlanLimitsOutput } from '../../worker/backoffice/settings/set-plan-limits.ts';
import { listImportsOutput } from '../../worker/backoffice/sites/list-imports.ts';
import { listSitesOutput } from '../../worker/backoffice/sites/list-sites.ts';
import { listPlansOutput } from '../../worker/core/billing/prices/list-plans.ts';
import { siteVisitsOutput } from '../../worker/sites/sites/site-visits.ts';
import { member } from './support/consult.ts';
import { asOwner } from './support/doubles.ts';
import type { Person } from './support/person.ts';
import { published } from './support/restaurant.ts';
import { done, mutation, query, refusal } from './support/worker.ts';

const videoOf = async (as: Person) => {
  const { promises } = await done(listSettingsOutput, query('admin.settings.list', {}, { as }));
  const promise = promises.find(({ mode }) => mode === 'video');
  if (promise === undefined) throw new Error('no promise');
  return promise;
};

const set = (as: Person, promise: z.infer<typeof promiseSchema>) =>
  mutation('admin.settings.setPromise', { ...promise, reason: 'Fewer vets in August' }, { as });

test('A promise is changed with a reason, audited before and after; a stale revision is refused and changes nothing', async () => {
  const as = await member('admin');
  const before = await videoOf(as);
  const changed = {
    ...before,
    capDays: before.capDays === 45 ? 46 : 45,
    levels: { ...before.levels, blue: 10_800 },
  };
  const after = await done(promiseSchema, set(as, changed));
  expect(after).toEqual({ ...changed, revision: before.revision + 1 });

  expect(await refusal(set(as, { ...before, capDays: 99 }))).toBe('409 CONFLICT');
  expect(await videoOf(as)).toEqual(after);
  const entries = await asOwner(
    "select details from public.audit_log where action = 'promise.set' and actor_id = $1",
    [as.id],
  );
  expect(entries).toEqual([{ details: { before, after, reason: 'Fewer vets in August' } }]);
  await done(promiseSchema, set(as, { ...before, revision: after.revision }));
});

test('A promise beyond the bounds, or without a reason, is refused', async () => {
  const as = await member('admin');
  const promise = await videoOf(as);
  expect(await refusal(set(as, { ...promise, answerSeconds: 1 }))).toBe('400 BAD_INPUT');
  expect(await refusal(mutation('admin.settings.setPromise', { ...promise, reason: ' ' }, { as }))).toBe(
    '400 BAD_INPUT',
  );
});

/** A plan of its own: the files share the price list. */
const planOfItsOwn = async () => {
  const code = `plan-${crypto.randomUUID()}`;
  await asOwner(
    `with plan as (
       insert into public.subscription_plans (product, code, name_es, name_en, summary_es, summary_en, position)
       values ('call-a-vet', $1, 'Uno', 'One', '', '', 99) returning id)
     insert into public.plan_limits (plan_id, meter, included) select id, m, 3 from plan, unnest('{chat,video}'::text[]) m`,
    [code],
  );
  return code;
};

test('What a plan includes is changed with a reason, audited before and after, and visitors see it; what is stale, wrong or no admin’s changes nothing', async () => {
  const as = await member('admin');
  const planCode = await planOfItsOwn();
  const [was, limits] = [
    { chat: 3, video: 3 },
    { chat: 5, video: null },
  ];
  const limitsOf = async () => {
    const { plans } = await done(listSettingsOutput, query('admin.settings.list', {}, { as }));
    return plans.find((plan) => plan.planCode === planCode)?.limits;
  };
  const change = (more: Record<string, unknown> = {}, who = as) =>
    mutation(
      'admin.settings.setPlanLimits',
      { product: 'call-a-vet', planCode, limits, was, reason: 'Autumn', ...more },
      { as: who },
    );
  expect(await limitsOf()).toEqual(was);
  expect(await refusal(change({ limits: { chat: -1, video: 3 } }))).toBe('400 BAD_INPUT');
  expect(await refusal(change({ limits: { chat: 1.5, video: 3 } }))).toBe('400 BAD_INPUT');
  expect(await refusal(change({ limits: { chat: 5 } }))).toBe('400 BAD_INPUT');
  expect(await refusal(change({ reason: ' ' }))).toBe('400 BAD_INPUT');
  expect(await refusal(change({}, await member('vet')))).toBe('403 FORBIDDEN');
  expect(await limitsOf()).toEqual(was);

  expect(await done(setPlanLimitsOutput, change())).toEqual({ limits });
  expect(await refusal(change({ limits: { chat: 9, video: 9 } }))).toBe('409 CONFLICT');
  expect(await limitsOf()).toEqual(limits);
  const { plans } = await done(listPlansOutput, query('subscriptions.plans', { product: 'call-a-vet' }));
  expect(plans.find(({ code }) => code === planCode)?.limits).toEqual([
    { meter: 'chat', included: 5 },
    { meter: 'video', included: null },
  ]);
  const entries = await asOwner(
    "select details from public.audit_log where action = 'plan_limits.set' and actor_id = $1",
    [as.id],
  );
  expect(entries).toEqual([
    { details: { product: 'call-a-vet', plan: planCode, before: was, after: limits, reason: 'Autumn' } },
  ]);
  // No other test is to find it for sale.
  await asOwner('update public.subscription_plans set active = false where code = $1', [planCode]);
});

test('Sites are found by slug and by who pays, with what guests see of them', async () => {
  const as = await member('admin');
  const { site } = await published();
  const list = (input: Record<string, unknown>) =>
    done(listSitesOutput, query('admin.sites.list', input, { as }));
  const [found] = (await list({ q: site.slug })).items;
  expect(found).toMatchObject({
    slug: site.slug,
    state: 'live',
    liveVersion: 1,
    planCode: expect.any(String),
  });
  const visits = await done(siteVisitsOutput, query('admin.sites.visits', { id: found?.id }, { as }));
  expect(visits).toEqual({ counts: [] });
  expect((await list({ q: found?.payer.id, state: 'live' })).items.map(({ id }) => id)).toContain(found?.id);
  expect((await list({ q: site.slug, state: 'closed' })).items).toEqual([]);
});

test('Imports are listed with what came of them', async () => {
  const as = await member('admin');
  const { items } = await done(listImportsOutput, query('admin.sites.imports', { status: 'failed' }, { as }));
  expect(items.filter(({ status }) => status !== 'failed')).toEqual([]);
});

test('Articles are listed with the day of their next review, what is due longest first', async () => {
  const as = await member('admin');
  const { articles } = await done(listArticlesOutput, query('admin.articles', {}, { as }));
  expect(articles.length).toBeGreaterThan(50);
  expect(articles.map(({ due }) => due)).toEqual(articles.map(({ due }) => due).toSorted());
  expect(articles[0]).toMatchObject({ reviewed: expect.stringMatching(/^20\d\d-/) });
});
