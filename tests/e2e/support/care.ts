import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import * as z from 'zod';
import type { Account } from './account.ts';
import type { Visitor } from './consult-test.ts';
import { press } from './start-flow.ts';

const saved = z.object({ revision: z.number() });
const signed = z.object({ id: z.uuid() });

/** The vet of a consult in hand signs a plan for its owner; its id. */
export async function signPlan(vet: Account, consultId: string): Promise<string> {
  const changes = {
    findings: { was: '', to: 'Parece un esguince leve.' },
    steps: { was: [], to: ['Reposo tres días, con paseos cortos de correa.'] },
    warningSigns: { was: [], to: ['Si no apoya la pata en absoluto.'] },
  };
  const { revision } = saved.parse(
    await vet.call('PATCH', `/sessions/${consultId}/care-plan-draft`, { amends: null, changes }),
  );
  const plan = { planId: randomUUID(), revision, confirmed: [] };
  return signed.parse(await vet.call('POST', `/sessions/${consultId}/care-plan-draft/sign`, plan)).id;
}

/** Opens the notes or the plan of the consult at a desk: on a phone the record stands behind the conversation. */
export async function openCare(vet: Visitor, name: 'note' | 'plan'): Promise<void> {
  const tab = vet.page.getByRole('tab', { name: vet.t(`care.tabs.${name}`), exact: true });
  if (vet.size === 'phone' && !(await tab.isVisible())) await press(vet, vet.t('desk.panes.card'));
  await tab.click();
}

/** What is written was saved. */
export const careSaved = ({ page, t }: Visitor) =>
  page.getByRole('tabpanel').getByText(t('care.saving.saved'), { exact: true });

/** Says yes to what a dialog asks. */
export async function confirm({ page }: Visitor, name: string): Promise<void> {
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}
