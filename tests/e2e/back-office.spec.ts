import { expect, type Page } from '@playwright/test';
import { createTranslator } from 'use-intl/core';
import auditEn from '../../admin/audit/messages/en.json' with { type: 'json' };
import auditEs from '../../admin/audit/messages/es.json' with { type: 'json' };
import diagnosticsEn from '../../admin/diagnostics/messages/en.json' with { type: 'json' };
import diagnosticsEs from '../../admin/diagnostics/messages/es.json' with { type: 'json' };
import figuresEn from '../../admin/figures/messages/en.json' with { type: 'json' };
import figuresEs from '../../admin/figures/messages/es.json' with { type: 'json' };
import jobsEn from '../../admin/jobs/messages/en.json' with { type: 'json' };
import jobsEs from '../../admin/jobs/messages/es.json' with { type: 'json' };
import settingsEn from '../../admin/settings/messages/en.json' with { type: 'json' };
import settingsEs from '../../admin/settings/messages/es.json' with { type: 'json' };
import { demoPassword } from '../../dev/demo-accounts.ts';
import { adminTexts } from './support/admin-texts.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { callAs } from './support/call-as.ts';
import type { Look } from './support/looks.ts';
import { openAdmin } from './support/open-admin.ts';
import { test } from './support/stack-test.ts';

const spanish = {
  ...adminTexts.es,
  ...auditEs,
  ...diagnosticsEs,
  ...figuresEs,
  ...jobsEs,
  ...settingsEs,
};
const messages = {
  es: spanish,
  en: { ...adminTexts.en, ...auditEn, ...diagnosticsEn, ...figuresEn, ...jobsEn, ...settingsEn },
} satisfies Record<Look['language'], typeof spanish>;

const textsIn = ({ language }: Look) => createTranslator({ locale: language, messages: messages[language] });

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('A41 a procedure is found, called and answered; what changes something asks first; a socket opens', async ({
  page,
  look,
}) => {
  const t = textsIn(look);
  await openAdmin(page, look.language, '/diagnostics');
  await expect(heading(page, t('shell.sections.diagnostics'))).toBeVisible();

  await page.getByRole('button', { name: t('diagnostics.socket.start') }).click();
  await expect(page.getByText(t('diagnostics.steps.pong'), { exact: true })).toBeVisible();

  await page.getByLabel(t('diagnostics.list.find')).fill('templates.get');
  await page.getByRole('button', { name: /templates\.get/ }).click();
  await page.getByRole('button', { name: t('diagnostics.form.read'), exact: true }).click();
  const answer = page.getByRole('region', { name: t('diagnostics.answer.label') });
  await expect(answer).toContainText('200');
  await expect(answer).toContainText('"code"');
  await expect(page.getByRole('log')).toContainText('templates.get');
  await expectAccessibleInBoth({ page }, 'a procedure with its answer');

  await page.getByLabel(t('diagnostics.list.find')).fill('notifications.seen');
  await page
    .getByRole('button', { name: /^.*notifications\./ })
    .first()
    .click();
  await page.getByRole('button', { name: t('diagnostics.form.change'), exact: true }).click();
  await expect(page.getByRole('alertdialog')).toContainText('admin@demo.test');
  await page.getByRole('button', { name: t('diagnostics.form.ask.keep') }).click();
  await page.getByRole('button', { name: t('diagnostics.log.clear') }).click();
  await expect(page.getByText(t('diagnostics.log.empty'))).toBeVisible();
});

test('A41 logging out everywhere is checked with two sessions, and a consult is started and given up', async ({
  page,
  look,
  complaints,
}) => {
  // The sessions that were ended are refused, as they should.
  complaints.allow(/status of 401/);
  const t = textsIn(look);
  await openAdmin(page, look.language, '/diagnostics');
  await expect(heading(page, t('shell.sections.diagnostics'))).toBeVisible();
  const signIn = async (sessions: number) => {
    await page.getByLabel(t('diagnostics.accounts.email')).fill('ben@demo.test');
    await page.getByLabel(t('diagnostics.accounts.password'), { exact: true }).fill(demoPassword);
    await page.getByRole('button', { name: t('diagnostics.accounts.submit') }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'ben@demo.test' })).toHaveCount(sessions);
  };
  await signIn(1);
  await signIn(2);
  await page.getByLabel(t('diagnostics.consult.owner'), { exact: true }).selectOption({ index: 1 });
  await page.getByRole('button', { name: t('diagnostics.consult.start') }).click();
  await expect(page.getByText(t('diagnostics.steps.cancel'), { exact: true })).toBeVisible();

  await page.getByLabel(t('diagnostics.logout.account'), { exact: true }).selectOption({ index: 1 });
  await page.getByRole('button', { name: t('diagnostics.logout.start') }).click();
  await expect(page.getByText(t('diagnostics.steps.secondOut'), { exact: true })).toBeVisible();
  // Every step went well.
  const steps = page
    .getByRole('listitem')
    .filter({ has: page.getByText(t('diagnostics.steps.good'), { exact: true }) });
  await expect(steps).toHaveCount(9);
});

test('G6 from the drawer of a person to what the log has of them, and from there to the person', async ({
  page,
  stack,
  look,
}) => {
  const t = textsIn(look);
  await callAs(stack, 'ana@demo.test', 'POST', '/pets', { name: 'Luna', species: 'dog' });
  await openAdmin(page, look.language, '/users?q=ana@demo.test');
  await page.getByRole('link', { name: /Ana/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: t('table.audit') })
    .click();
  await expect(heading(page, t('shell.sections.audit'))).toBeVisible();
  await page.locator('tbody a').first().click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText(t('audit.columns.subject'), { exact: true })).toBeVisible();
  await expectAccessibleInBoth({ page }, 'an entry of the log');
  await drawer.getByRole('link', { name: /Ana/ }).first().click();
  await expect(page.getByRole('dialog', { name: /Ana/ })).toBeVisible();
});

test('O9 O10 a job is run, and what it counted is shown with its table', async ({ page, look }) => {
  const t = textsIn(look);
  await openAdmin(page, look.language, '/jobs');
  await page
    .getByRole('button', { name: t('jobs.run.label', { name: t('jobs.names.figures') }), exact: true })
    .click();
  const job = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: t('jobs.names.figures'), exact: true }) });
  await expect(job.getByRole('status')).not.toBeEmpty();
  await page.getByRole('link', { name: t('shell.sections.figures') }).click();
  const consults = page.getByRole('region', { name: t('figures.consults.title'), exact: true });
  await consults.getByText(t('figures.table'), { exact: true }).click();
  await expect(consults.getByRole('rowheader')).toHaveCount(31);
  await expectAccessibleInBoth({ page }, 'a chart with its table');
  await page.getByRole('link', { name: t('figures.by.week') }).click();
  await expect(consults.getByRole('rowheader')).toHaveCount(13);
});

test('A promise, and what a plan includes, are changed with their reason', async ({ page, look }) => {
  const t = textsIn(look);
  await openAdmin(page, look.language, '/settings');
  const video = page.getByRole('region', { name: t('settings.mode.video') });
  await video.getByLabel(t('settings.level.blue')).fill('180');
  await video.getByRole('button', { name: t('settings.change.save') }).click();
  await expect(video.getByText(t('settings.change.wrong'))).toBeVisible();
  await video.getByLabel(t('settings.change.reason'), { exact: true }).fill('Agosto');
  await video.getByRole('button', { name: t('settings.change.save') }).click();
  await expect(video.getByText(t('settings.saved'))).toBeVisible();
  await expect(video.getByLabel(t('settings.level.blue'))).toHaveValue('180');

  const plan = { es: 'Empresa', en: 'Enterprise' }[look.language];
  const limits = page.getByRole('region', {
    name: t('settings.plans.plan', { product: t('products.gastronomy'), plan }),
  });
  await limits.getByLabel(t('settings.plans.unlimited.member')).uncheck();
  await limits.getByLabel(t('settings.change.reason'), { exact: true }).fill('Agosto');
  await limits.getByRole('button', { name: t('settings.change.save') }).click();
  await expect(limits.getByText(t('settings.plans.wrong.count', { most: 10_000 }))).toBeVisible();
  await expectAccessibleInBoth({ page }, 'a limit that is wrong');
  await limits.getByLabel(t('settings.plans.meters.member'), { exact: true }).fill('900');
  await limits.getByRole('button', { name: t('settings.change.save') }).click();
  await expect(limits.getByText(t('settings.saved'))).toBeVisible();
  await expect(limits.getByLabel(t('settings.plans.meters.member'), { exact: true })).toHaveValue('900');
});
