import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPglite, type TestPostgres } from '../../support/postgres.ts';
import { first } from '../support/world.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPglite();
});
afterAll(() => postgres.close());

interface Period {
  period_start: Date;
  period_end: Date;
}

const periodAt = async (anchor: string, interval: string, at: string): Promise<[string, string]> => {
  const { period_start, period_end } = first(
    await postgres.query<Period>('select * from private.period_at($1, $2, $3)', [anchor, interval, at]),
  );
  return [period_start.toISOString(), period_end.toISOString()].map((moment) =>
    moment.replace('.000Z', 'Z'),
  ) as [string, string];
};

describe('E20 periods', () => {
  test.each([
    [
      '29 Jan, common year',
      '2026-01-29T10:00:00Z',
      '2026-02-28T10:00:00Z',
      '2026-02-28T10:00:00Z',
      '2026-03-29T10:00:00Z',
    ],
    [
      '30 Jan, common year',
      '2026-01-30T10:00:00Z',
      '2026-02-28T10:00:00Z',
      '2026-02-28T10:00:00Z',
      '2026-03-30T10:00:00Z',
    ],
    [
      '31 Jan into Feb',
      '2026-01-31T10:00:00Z',
      '2026-02-10T00:00:00Z',
      '2026-01-31T10:00:00Z',
      '2026-02-28T10:00:00Z',
    ],
    [
      '31 Jan over Feb',
      '2026-01-31T10:00:00Z',
      '2026-03-01T00:00:00Z',
      '2026-02-28T10:00:00Z',
      '2026-03-31T10:00:00Z',
    ],
    [
      '31 Jan, leap year',
      '2028-01-31T10:00:00Z',
      '2028-03-01T00:00:00Z',
      '2028-02-29T10:00:00Z',
      '2028-03-31T10:00:00Z',
    ],
    [
      '31 May to 30 Jun',
      '2026-05-31T00:00:00Z',
      '2026-06-15T00:00:00Z',
      '2026-05-31T00:00:00Z',
      '2026-06-30T00:00:00Z',
    ],
    [
      '30 Jun to 31 Jul',
      '2026-05-31T00:00:00Z',
      '2026-07-15T00:00:00Z',
      '2026-06-30T00:00:00Z',
      '2026-07-31T00:00:00Z',
    ],
    [
      '29 Feb',
      '2028-02-29T12:00:00Z',
      '2028-03-15T00:00:00Z',
      '2028-02-29T12:00:00Z',
      '2028-03-29T12:00:00Z',
    ],
    [
      'the start belongs to the period',
      '2026-01-15T08:00:00Z',
      '2026-02-15T08:00:00Z',
      '2026-02-15T08:00:00Z',
      '2026-03-15T08:00:00Z',
    ],
    [
      'the end belongs to the next',
      '2026-01-15T08:00:00Z',
      '2026-02-15T07:59:59.999999Z',
      '2026-01-15T08:00:00Z',
      '2026-02-15T08:00:00Z',
    ],
    [
      'summer time begins in Madrid',
      '2026-03-15T01:30:00+01:00',
      '2026-04-01T00:00:00+02:00',
      '2026-03-15T00:30:00Z',
      '2026-04-15T00:30:00Z',
    ],
    [
      'anchor at UTC+14',
      '2026-02-01T00:30:00+14:00',
      '2026-02-20T00:00:00Z',
      '2026-01-31T10:30:00Z',
      '2026-02-28T10:30:00Z',
    ],
    [
      'anchor at UTC-12',
      '2026-01-31T23:30:00-12:00',
      '2026-02-20T00:00:00Z',
      '2026-02-01T11:30:00Z',
      '2026-03-01T11:30:00Z',
    ],
    [
      'over a new year',
      '2026-12-31T00:00:00Z',
      '2027-01-15T00:00:00Z',
      '2026-12-31T00:00:00Z',
      '2027-01-31T00:00:00Z',
    ],
    [
      'before the anchor',
      '2026-03-31T00:00:00Z',
      '2026-03-01T00:00:00Z',
      '2026-02-28T00:00:00Z',
      '2026-03-31T00:00:00Z',
    ],
  ])('E20 monthly: %s', async (_, anchor, at, start, end) => {
    expect(await periodAt(anchor, 'month', at)).toEqual([start, end]);
  });

  test.each([
    [
      '29 Feb, the year after',
      '2028-02-29T00:00:00Z',
      '2029-03-01T00:00:00Z',
      '2029-02-28T00:00:00Z',
      '2030-02-28T00:00:00Z',
    ],
    [
      '29 Feb, four years later',
      '2028-02-29T00:00:00Z',
      '2032-02-29T00:00:00Z',
      '2032-02-29T00:00:00Z',
      '2033-02-28T00:00:00Z',
    ],
    [
      'the day before',
      '2026-05-31T00:00:00Z',
      '2027-05-30T23:59:59Z',
      '2026-05-31T00:00:00Z',
      '2027-05-31T00:00:00Z',
    ],
  ])('E20 yearly: %s', async (_, anchor, at, start, end) => {
    expect(await periodAt(anchor, 'year', at)).toEqual([start, end]);
  });

  test('E20 the session time zone changes nothing', async () => {
    await postgres.exec("set timezone = 'Pacific/Kiritimati'");
    expect(await periodAt('2026-01-31T23:30:00Z', 'month', '2026-03-01T00:00:00Z')).toEqual([
      '2026-02-28T23:30:00Z',
      '2026-03-31T23:30:00Z',
    ]);
    await postgres.exec('reset timezone');
  });

  test('I6 every moment lies in one half-open period and periods meet without gap or overlap', async () => {
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(moment, moment, fc.constantFrom('month', 'year'), async (anchor, at, interval) => {
        const row = first(
          await postgres.query<{ inside: boolean; meets: boolean; before: boolean }>(
            `select p.period_start <= $3 and $3 < p.period_end as inside,
                (select n.period_start from private.period_at($1, $2, p.period_end) n) = p.period_end as meets,
                (select b.period_end from private.period_at($1, $2, p.period_start - interval '1 microsecond') b)
                  = p.period_start as before
             from private.period_at($1, $2, $3) p`,
            [anchor.toISOString(), interval, at.toISOString()],
          ),
        );
        expect(row).toEqual({ inside: true, meets: true, before: true });
      }),
      { numRuns: 1000 },
    );
  });
});
