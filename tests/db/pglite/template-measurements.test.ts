import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepMeasurement } from '../../../tools/templates/keep-measurement.ts';
import { measurementOf } from '../../../tools/templates/measurement.ts';
import { startPglite, type TestPostgres } from '../../support/postgres.ts';
import { runnerOf } from '../../support/runner-of.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPglite();
});
afterAll(() => postgres.close());

const visit = {
  visits: 5,
  fcpMs: 600,
  lcpMs: 700,
  shift: 0,
  requests: 4,
  kilobytes: 31.25,
  scriptKilobytes: 0,
};
const scores = {
  version: '13.0.0',
  performance: 100,
  accessibility: 98,
  bestPractices: 100,
  seo: 100,
  fcpMs: 600,
  lcpMs: 900,
  blockedMs: 0,
  shift: 0,
  bytes: 31_000,
};

test('T11 what was measured is kept with its day and the version of the template, the newest of a day', async () => {
  const sql = runnerOf(postgres);
  const keep = (measurement: ReturnType<typeof measurementOf>, at: string) =>
    keepMeasurement(sql, 'cozy', measurement, new Date(at));
  await keep(measurementOf(visit, 3, undefined), '2026-11-28T09:00:00Z');
  await keep(measurementOf(visit, 1, undefined), '2026-11-29T09:00:00Z');
  await postgres.query(`update templates set version = version + 1 where code = 'cozy'`);
  await keep(measurementOf(visit, 0, scores), '2026-11-29T18:00:00Z');
  await keepMeasurement(sql, 'nothing', measurementOf(visit, 0, scores), new Date());
  const rows = await postgres.query(
    `select template_code, day::text, version, performance, accessibility, figures from template_measurements order by day`,
  );
  expect(rows).toMatchObject([
    {
      day: '2026-11-28',
      version: 1,
      performance: null,
      accessibility: null,
      figures: { bytes: 31_250, scriptBytes: 0, requests: 4, lcpMs: 700, cls: 0, axeFindings: 3 },
    },
    {
      day: '2026-11-29',
      version: 2,
      performance: 100,
      accessibility: 98,
      figures: { axeFindings: 0, lighthouse: '13.0.0' },
    },
  ]);
});
