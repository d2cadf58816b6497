import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import * as z from 'zod';
import { demoPassword } from '../../dev/demo-accounts.ts';
import type { Stack } from '../support/stack.ts';
import { adminTexts } from './support/admin-texts.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { callAs } from './support/call-as.ts';
import { inEveryLook, test } from './support/stack-test.ts';

const textsOf = (locale: string | undefined) => adminTexts[locale?.startsWith('es') ? 'es' : 'en'];

const started = z.object({ sessionId: z.uuid() });

/** Ana asks for a vet for one of her animals; answers the consult's id and the animal's name. */
async function anaWaits(stack: Stack, reason: string): Promise<{ id: string; pet: string }> {
  const pet = z.object({ id: z.uuid(), name: z.string() }).parse(
    await callAs(stack, 'ana@demo.test', 'POST', '/pets', {
      name: `Luna ${randomUUID().slice(0, 4)}`,
      species: 'dog',
    }),
  );
  const consult = started.parse(
    await callAs(stack, 'ana@demo.test', 'POST', '/sessions/start', {
      idempotencyKey: randomUUID(),
      petId: pet.id,
      mode: 'chat',
      text: reason,
      consent: { version: '2026-11', country: 'ES', accepted: true },
      locale: 'es',
    }),
  );
  return { id: consult.sessionId, pet: pet.name };
}

// Nobody is at Ana's pages: what she asked for would be offered to the vets of other tests for a while.
test.afterEach(async ({ stack }) => {
  await stack.postgres.query(
    `update chat_sessions set status = 'cancelled' where status = 'queued' and owner_id =
       (select user_id from user_profiles where email = 'ana@demo.test')`,
    [],
  );
});

async function signIn(page: Page, t: typeof adminTexts.es, email: string): Promise<void> {
  await page.getByLabel(t.signIn.email).fill(email);
  await page.getByLabel(t.signIn.password).fill(demoPassword);
  await page.getByRole('button', { name: t.signIn.submit }).click();
}

/** Gives the demo admin another role, as the owner of the database may. */
async function giveRole(stack: Stack, role: 'owner' | 'admin'): Promise<void> {
  await stack.postgres.query('update user_profiles set role = $1 where email = $2', [
    role,
    'admin@demo.test',
  ]);
}

test('J12 the admin app opens for an admin of the database only, at the address that was asked for', async ({
  page,
  stack,
  locale,
  complaints,
}) => {
  const t = textsOf(locale);
  complaints.allow(/status of 403/);
  const { id, pet } = await anaWaits(stack, 'Cojea desde ayer');
  await page.goto(`/admin/consults?status=queued&row=${id}`);
  await expectAccessibleInBoth({ page }, 'sign-in');

  await signIn(page, t, 'ana@demo.test');
  await expect(page.getByRole('heading', { level: 1, name: t.gate.title })).toBeVisible();
  await expect(page.getByText(pet)).toHaveCount(0);
  await expectAccessibleInBoth({ page }, 'not an admin');

  await page.getByRole('button', { name: t.gate.other }).click();
  await signIn(page, t, 'admin@demo.test');
  await expect(page.getByRole('dialog', { name: pet })).toBeVisible();
  expect(page.url()).toContain(`status=queued&row=${id}`);

  await giveRole(stack, 'owner');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: t.gate.title })).toBeVisible();
  await giveRole(stack, 'admin');
});

// A narrow table has other controls than a wide one.
inEveryLook(() => {
  test('C11 the tables of the admin app in both languages and sizes: find, filter, sort, open, back', async ({
    page,
    stack,
    locale,
    isMobile,
  }) => {
    const t = textsOf(locale);
    const { pet } = await anaWaits(stack, 'No quiere comer');
    await page.goto('/admin/');
    await signIn(page, t, 'admin@demo.test');
    await expect(page.getByRole('heading', { level: 1, name: t.shell.sections.consults })).toBeVisible();
    await expect(page.getByText(t.consults.stuck.label)).toBeVisible();
    await expectAccessibleInBoth({ page }, 'consults');

    const rows = page.locator('tbody tr');
    await page.getByRole('searchbox').fill(pet);
    await expect(page).toHaveURL(/[?&]q=/);
    await expect(rows).toHaveCount(1);

    await page.getByRole('link', { name: pet }).click();
    await expect(page.getByRole('dialog', { name: pet })).toContainText('No quiere comer');
    await expectAccessibleInBoth({ page }, 'a consult');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('link', { name: pet })).toBeFocused();

    if (isMobile) await page.getByRole('button', { expanded: false }).click();
    await page.getByLabel(t.consults.columns.status).selectOption('ended');
    await expect(page.getByText(t.table.none)).toBeVisible();
    await page.goBack();
    await expect(rows).toHaveCount(1);
    await page.getByRole('searchbox').fill('');
    await expect(page).not.toHaveURL(/[?&]q=/);

    await page.getByRole('link', { name: t.shell.sections.users }).click();
    await expect(page.getByRole('heading', { level: 1, name: t.shell.sections.users })).toBeFocused();
    await expectAccessibleInBoth({ page }, 'people');
    if (isMobile) {
      await page.getByRole('button', { expanded: false }).click();
      await page.getByLabel(t.table.sort).selectOption('displayName:asc');
    } else await page.getByRole('button', { name: t.users.columns.displayName }).click();
    await expect(page).toHaveURL(/by=displayName&dir=asc/);
    await expect(rows.first()).toContainText('Alicia');
    await page.getByRole('searchbox').fill('@demo.test');
    await page.getByLabel(t.users.columns.role).selectOption('vet');
    await expect(rows).toHaveCount(2);
    await expect(page).toHaveURL(/role=vet/);
  });
});

test('C11 a long table is turned page by page in the address, and the back button turns it back', async ({
  page,
  stack,
  locale,
  complaints,
}) => {
  const t = textsOf(locale);
  const many = `many-${randomUUID().slice(0, 4)}`;
  await stack.postgres.query(
    `insert into user_profiles (user_id, email, display_name, locale, role)
     select gen_random_uuid(), $1 || n || '@example.test', $1 || lpad(n::text, 2, '0'), 'es', 'owner'
     from generate_series(1, 60) n`,
    [many],
  );
  await page.goto(`/admin/users?q=${many}&by=displayName&dir=asc`);
  await signIn(page, t, 'admin@demo.test');
  const rows = page.locator('tbody tr');
  await expect(rows.first()).toContainText(`${many}01`);
  await page.getByRole('button', { name: t.table.next }).click();
  await expect(rows.first()).toContainText(`${many}26`);
  await expect(page).toHaveURL(/[?&]after=/);
  // The file has them all, whichever page is shown.
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: t.table.export.start }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  const names = Array.from({ length: 60 }, (_, n) => `${many}${String(n + 1).padStart(2, '0')}`);
  expect(file.split('\r\n').map((line) => line.split(',')[0])).toEqual([
    `\uFEFF${t.users.columns.displayName}`,
    ...names,
    '',
  ]);
  await page.reload();
  await expect(rows.first()).toContainText(`${many}26`);
  await page.getByRole('button', { name: t.table.next }).click();
  await expect(rows).toHaveCount(10);
  await expect(page.getByRole('button', { name: t.table.next })).toBeDisabled();
  await page.goBack();
  await expect(rows.first()).toContainText(`${many}26`);
  await page.getByRole('button', { name: t.table.previous }).click();
  await expect(rows.first()).toContainText(`${many}01`);
  await expect(page).toHaveURL(/[?&]before=/);
  await expect(page.getByRole('button', { name: t.table.previous })).toBeDisabled();
  await page.goBack();
  await expect(rows.first()).toContainText(`${many}26`);
  await page.getByRole('button', { name: t.table.first, exact: true }).click();
  await expect(rows.first()).toContainText(`${many}01`);
  await page.getByLabel(t.table.pageSize).selectOption('100');
  await expect(rows).toHaveCount(60);
  await expect(page).not.toHaveURL(/[?&](after|before)=/);

  // A place that there never was: said plainly, with the way out.
  complaints.allow(/status of 400/);
  await page.goto(`/admin/users?q=${many}&by=displayName&dir=asc&after=WyJ4Il0`);
  await expect(page.getByText(t.table.beyond)).toBeVisible();
  await expectAccessibleInBoth({ page }, 'a page that is gone');
  await page.getByRole('button', { name: t.table.first }).click();
  await expect(rows.first()).toContainText(`${many}01`);
});

test('C11 a table that is too long to be counted says so', async ({ page, stack, locale }) => {
  const t = textsOf(locale);
  const many = `crowd-${randomUUID().slice(0, 4)}`;
  await stack.postgres.query(
    `insert into user_profiles (user_id, email, display_name, locale, role)
     select gen_random_uuid(), $1 || n || '@example.test', $1, 'es', 'owner' from generate_series(1, 1100) n`,
    [many],
  );
  await page.goto(`/admin/users?q=${many}`);
  await signIn(page, t, 'admin@demo.test');
  await expect(page.getByText(/(At least|Al menos) 1[.,]?000/)).toBeVisible();
  await expectAccessibleInBoth({ page }, 'at least so many');
  await page.getByRole('button', { name: t.table.next }).click();
  await expect(page).toHaveURL(/[?&]after=/);
  await page.getByRole('link', { name: t.shell.sections.consults }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.shell.sections.consults })).toBeFocused();
  await page.getByRole('searchbox').fill(many);
  await expect(page.getByText(t.table.clipped)).toBeVisible();
});

test('A database that is away is said plainly, and the table comes back by itself', async ({
  page,
  stack,
  locale,
  complaints,
}) => {
  const t = textsOf(locale);
  await page.goto('/admin/users');
  await signIn(page, t, 'admin@demo.test');
  await expect(page.locator('tbody tr').first()).toBeVisible();
  complaints.allow(/status of 503/);
  await stack.stopPostgres();
  await page.getByRole('link', { name: t.shell.sections.consults }).click();
  await expect(page.getByRole('alert')).toBeVisible({ timeout: 60_000 });
  await expectAccessibleInBoth({ page }, 'error');
  await stack.startPostgres();
  await page.getByRole('alert').getByRole('button').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
