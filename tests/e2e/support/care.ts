import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Account } from './account.ts';

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
