import { afterEach, expect, test, vi } from 'vitest';
import { asOwner } from '../support/doubles.ts';
import { openPage } from '../support/page.ts';

afterEach(async () => {
  await asOwner('update public.service_promises set active = true');
});

test('D15 A35 the first page and the prices promise what the database does, and nothing when it promises nothing', async () => {
  const spanish = (await openPage('/')).text;
  expect(spanish).toContain('5 minutos');
  expect(spanish).toContain('4 horas');
  expect(spanish).toContain('hasta 2 veces cada 30 días');
  expect((await openPage('/en')).text).toContain('up to 2 times every 30 days');
  expect((await openPage('/en/pricing')).text).toContain(
    'A vet answers within 5 minutes if your animal’s life is in danger, and within 4 hours if there is no hurry. If we take longer',
  );
  expect((await openPage('/en/pricing?product=gastronomy')).text).not.toContain('on us');

  await asOwner('update public.service_promises set active = false');
  // What was read a moment ago is shown for a minute.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
  try {
    for (const path of ['/en', '/en/pricing'])
      expect((await openPage(path)).text).not.toContain('the next consult is on us');
  } finally {
    vi.useRealTimers();
  }
});
