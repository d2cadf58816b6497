import { expect, test } from 'vitest';
import { importJobSchema } from '../../../worker/sites/import/jobs/job.ts';
import { asOwner } from '../support/doubles.ts';
import { importNow, importOfText } from '../support/import.ts';
import { restaurant } from '../support/restaurant.ts';
import { done, mutation, refusal } from '../support/worker.ts';

test('a pasted text may be as long as menus are, and no longer', async () => {
  const place = await restaurant();
  const line = 'Bravas con salsa de la casa 5,00 €\n';
  expect((await importOfText(place, line.repeat(10_000))).status).toBe('ready');
  const input = {
    businessId: place.businessId,
    key: crypto.randomUUID(),
    what: { text: 'x'.repeat(400_001) },
  };
  expect(await refusal(mutation('scraper.jobs.create', input, { as: place.owner }))).toBe('400 BAD_INPUT');
});

test('Y4 a PDF that is chosen is read at once; what is no PDF is refused, and nothing is kept', async () => {
  const place = await restaurant();
  const { businessId, owner } = place;
  const create = (file: string) =>
    mutation('scraper.jobs.create', { businessId, key: crypto.randomUUID(), what: { file } }, { as: owner });
  const text = 'BT /F1 12 Tf 20 700 Td (TAPAS) Tj 0 -20 Td (Bravas 5,00) Tj 0 -20 Td (Gildas 2,50) Tj ET';
  const pdf = [
    '%PDF-1.4',
    '1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj',
    '2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj',
    '3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>> endobj',
    `4 0 obj <</Length ${String(text.length)}>> stream\n${text}\nendstream endobj`,
    '5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>> endobj',
    'trailer <</Root 1 0 R>>',
  ].join('\n');
  const job = await done(importJobSchema, create(btoa(pdf)));
  expect(job).toMatchObject({ source: 'file', status: 'ready', address: null });
  const { draft } = await importNow(place, job.id);
  expect(draft?.menu.categories.flatMap(({ dishes }) => dishes.map(({ name }) => name))).toEqual([
    'Bravas',
    'Gildas',
  ]);
  expect(await refusal(create(btoa('\u0089PNG\r\n')))).toBe('415 UNSUPPORTED_MEDIA');
  expect(await refusal(create('no base64!'))).toBe('400 BAD_INPUT');
  expect(await asOwner('select from public.import_jobs where business_id = $1', [businessId])).toHaveLength(
    1,
  );
});
