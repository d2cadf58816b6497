import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alarmNames } from '../../../worker/alarms/alarm-list.ts';
import { metricFamilies } from '../../../worker/alarms/metric-families.ts';
import { writeOpenMetrics } from '../../../worker/core/health/open-metrics.ts';
import { readOpenMetrics } from '../../support/read-open-metrics.ts';

const one = { name: 'a_things', type: 'gauge', help: 'Things.', figure: 'things', labelName: 'of' } as const;

describe('C9 OpenMetrics', () => {
  test('C9 every family is named and told of as the format wants it', () => {
    const families = readOpenMetrics(writeOpenMetrics(metricFamilies, []));
    expect([...families.keys()]).toEqual(metricFamilies.map(({ name }) => name));
    for (const [name, { unit, help }] of families) {
      expect(help).toMatch(/\.$/);
      expect(name.endsWith('_seconds')).toBe(unit === 'seconds');
    }
  });

  test('C9 whatever a label says, it is read as one sample', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 20 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (labels, value) => {
          const text = writeOpenMetrics(
            [one],
            labels.map((label) => ({ name: 'things', label, value })),
          );
          expect(readOpenMetrics(text).get('a_things')?.samples.size).toBe(labels.length);
        },
      ),
    );
  });

  test('C9 a family has a hundred samples at most', () => {
    const figures = Array.from({ length: 1_000 }, (_, at) => ({
      name: 'things',
      label: `n${at}`,
      value: at,
    }));
    expect(readOpenMetrics(writeOpenMetrics([one], figures)).get('a_things')?.samples.size).toBe(100);
  });

  test('C9 a text that is not in the format is refused by the reader that these tests go by', () => {
    for (const wrong of [
      '',
      '# EOF',
      'x 1\n# EOF\n',
      '# TYPE x gauge\nx_total 1\n# EOF\n',
      '# TYPE x_s gauge\n# UNIT x_s seconds\n# EOF\n',
    ])
      expect(() => readOpenMetrics(wrong)).toThrow();
  });

  test('O8 every alarm has a chapter of the runbook', async () => {
    const { readFile } = await import('node:fs/promises');
    const runbook = await readFile(new URL('../../../docs/runbook.md', import.meta.url), 'utf8');
    const chapters = [...runbook.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    expect(alarmNames.filter((name) => !chapters.includes(name))).toEqual([]);
  });
});
