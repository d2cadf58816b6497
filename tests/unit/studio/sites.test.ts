import { expect, test } from 'vitest';
import type { Plan } from '../../../web/billing/plan.ts';
import { nextPlan } from '../../../web/studio/plan/next-plan.ts';
import { slugOf, typedSlug } from '../../../web/studio/sites/slug-of.ts';
import { sumOf, visitDays } from '../../../web/studio/sites/visit-days.ts';

test.each([
  ['Café Núñez & Hijos', 'cafe-nunez-hijos'],
  ['  ¡Olé!  ', 'ole'],
  ['🍷', ''],
  [`${'x'.repeat(59)} y`, 'x'.repeat(59)],
])('an address is proposed after the name: %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('a dash that is typed stays until the next letter comes', () => {
  expect(typedSlug('Casa ')).toBe('casa-');
});

test('X15 every day has its amounts, also one on which nothing was counted, and robots are apart', () => {
  const days = visitDays(
    [
      { day: '2026-11-29', what: 'visit', amount: 3 },
      { day: '2026-11-27', what: 'visit', amount: 2 },
      { day: '2026-11-29', what: 'bot', amount: 9 },
      { day: '2026-11-20', what: 'visit', amount: 100 },
    ],
    '2026-11-29',
    3,
  );
  expect(days.map(({ day, visit }) => [day, visit])).toEqual([
    ['2026-11-27', 2],
    ['2026-11-28', 0],
    ['2026-11-29', 3],
  ]);
  expect([sumOf(days, 'visit'), sumOf(days, 'bot')]).toEqual([5, 9]);
});

const plan = (code: string, site: number | null, member: number | null): Plan => ({
  code,
  name: { es: code, en: code },
  summary: { es: '', en: '' },
  isStart: code === 'free',
  limits: [
    { meter: 'site', included: site },
    { meter: 'member', included: member },
  ],
  prices: [],
});
const plans = [plan('free', 1, 1), plan('basic', 3, 2), plan('pro', 10, 5)];

test.each([
  ['free', 0, 1, 'basic'],
  ['basic', 2, 2, 'pro'],
  ['basic', 1, 1, undefined],
  ['free', 4, 3, 'pro'],
])('X5 with %s, %i sites and %i people, the plan that fits is %s', (code, sites, members, fits) => {
  const own = plans.find((one) => one.code === code);
  const limitOf = (meter: string) => own?.limits.find((limit) => limit.meter === meter)?.included ?? null;
  const levels = {
    sites: { used: sites, limit: limitOf('site') },
    members: { used: members, limit: limitOf('member') },
  };
  expect(nextPlan(plans, code, levels)?.code).toBe(fits);
});
