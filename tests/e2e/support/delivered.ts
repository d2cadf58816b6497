import * as z from 'zod';
import type { Stack } from '../../support/stack.ts';
import { type Account, newOwner, newPet, sendStart, startConsult } from './account.ts';
import { newHolder } from './holder.ts';

const paidOnes = z.array(z.object({ start: z.looseObject({}) }));

async function deliver(vet: Account, sessionId: string): Promise<void> {
  await vet.call('POST', '/desk/accept', { sessionId });
  await vet.call('POST', '/sessions/end', { sessionId });
}

/** A consult that the vet has delivered and its owner, whom this gives, paid for by itself: 14.90 EUR are taken. */
export async function deliverPaid(stack: Stack, vet: Account): Promise<Account> {
  const owner = await newHolder(stack, 'es');
  const [paid] = paidOnes.parse(await owner.call('GET', '/sessions/unstarted'));
  await deliver(vet, await sendStart(owner, paid?.start));
  return owner;
}

/** A consult of somebody's plan that the vet has delivered. */
export async function deliverOfPlan(stack: Stack, vet: Account): Promise<void> {
  const owner = await newOwner(stack, 'es');
  await deliver(vet, await startConsult(owner, await newPet(owner, 'Luna'), 'Cojea desde ayer'));
}

/** Makes the vet's statement as cron does so many months from now, as if what is in none yet had been earned in the month before that. */
export async function closeMonth(stack: Stack, vet: Account, months: number): Promise<void> {
  await stack.postgres.exec(`
    set session_replication_role = replica;
    update earnings set month = (date_trunc('month', now()) + make_interval(months => ${months - 1}))::date
      where vet_id = '${vet.id}' and statement_id is null;
    set session_replication_role = origin`);
  await stack.postgres.query(
    `select private.make_statements_of($1, case when clock.now <> '' then 'EUR' end)
     from (select set_config('app.now', (now() + make_interval(months => $2))::text, true) as now) clock`,
    [vet.id, months],
  );
}
