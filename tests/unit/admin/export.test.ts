import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostRows, type RowsRead, readRows } from '../../../admin/table/export/read-rows.ts';
import { csv } from '../../../web/kit/save/csv.ts';

/** Reads RFC 4180 by its grammar: records end with CRLF, a field in quotes has anything but a single quote. */
function parse(text: string): string[][] {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const records: string[][] = [];
  let record: string[] = [];
  while (field.lastIndex < text.length) {
    const [, quoted, plain, end] = field.exec(text) ?? [];
    if (end === undefined) throw new Error('not RFC 4180');
    record.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}

const bom = '\uFEFF';

describe('An exported file', () => {
  test('begins with a byte order mark, ends each line with CRLF and quotes what must be', () => {
    expect(
      csv(
        ['Name', 'Note'],
        [
          ['Núñez, Ana', 'says "hi"\nand goes'],
          [null, 7],
        ],
      ),
    ).toBe(`${bom}Name,Note\r\n"Núñez, Ana","says ""hi""\nand goes"\r\n,7\r\n`);
  });

  test('has no cell that a spreadsheet runs, and changes no number', () => {
    const [, ...cells] = parse(
      csv(
        ['a'],
        ['=1+1', '+34 600', '-2', '@sum', '\tx', '\rx', "'quoted", 'a=b', -2].map((one) => [one]),
      ),
    ).flat();
    expect(cells).toEqual(["'=1+1", "'+34 600", "'-2", "'@sum", "'\tx", "'\rx", "'quoted", 'a=b', '-2']);
  });

  test('reads back as it was, whatever people wrote', async () => {
    const texts = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }));
    await fc.assert(
      fc.asyncProperty(texts, async (rows) => {
        const read = parse(csv(['x', 'y'], rows).slice(bom.length)).slice(1);
        expect(read.flat().map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''))).toEqual(rows.flat());
      }),
    );
  });
});

describe('The rows of a list', () => {
  /** A list of `count` numbers in pages, which notes what it was asked. */
  function listOf(count: number) {
    const asked: (string | undefined)[] = [];
    const ask = async ({ after, pageSize }: { after: string | undefined; pageSize: number }) => {
      asked.push(after);
      const from = Number(after ?? 0);
      const to = Math.min(count, from + pageSize);
      return {
        items: Array.from({ length: to - from }, (_, index) => from + index),
        next: to < count ? String(to) : null,
      };
    };
    return { ask, asked };
  }
  const allOf = async (reading: AsyncIterable<RowsRead<number>>) => {
    const steps: RowsRead<number>[] = [];
    for await (const read of reading) steps.push(read);
    return steps;
  };

  test('are read page by page to the end, each once', async () => {
    const { ask, asked } = listOf(520);
    const steps = await allOf(readRows(ask));
    expect(steps.map(({ rows }) => rows.length)).toEqual([250, 500, 520]);
    expect(new Set(steps.at(-1)?.rows).size).toBe(520);
    expect(steps.at(-1)?.next).toBeNull();
    expect(asked).toEqual([undefined, '250', '500']);
  });

  test('are no more than a file may have, and it is told that there are more', async () => {
    const steps = await allOf(readRows(listOf(mostRows + 1).ask));
    expect(steps.at(-1)?.rows).toHaveLength(mostRows);
    expect(steps.at(-1)?.next).not.toBeNull();
  });

  test('are asked for no further once nobody reads on', async () => {
    const { ask, asked } = listOf(5_000);
    for await (const { rows } of readRows(ask)) if (rows.length >= 500) break;
    expect(asked).toHaveLength(2);
  });

  test('are read on from where it failed', async () => {
    const { ask, asked } = listOf(600);
    const offline = new Error('offline');
    let last: RowsRead<number> | undefined;
    const reading = async () => {
      for await (last of readRows((page) => (page.after === '500' ? Promise.reject(offline) : ask(page)))) {
        // Only the last step counts.
      }
    };
    await expect(reading()).rejects.toBe(offline);
    expect(last?.rows).toHaveLength(500);
    const steps = await allOf(readRows(ask, last));
    expect(asked).toEqual([undefined, '250', '500']);
    expect(steps.at(-1)?.rows).toEqual(Array.from({ length: 600 }, (_, index) => index));
  });
});
