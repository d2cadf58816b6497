import * as z from 'zod';
import type { Stack } from '../../support/stack.ts';
import { type Account, newOwner, newPet, startConsult } from './account.ts';
import { newHolder } from './holder.ts';

const pets = z.object({ pets: z.array(z.object({ id: z.uuid() })) });

async function deliver(vet: Account, owner: Account, petId: string): Promise<void> {
  const sessionId = await startConsult(owner, petId, 'Cojea desde ayer');
  await vet.call('POST', '/desk/accept', { sessionId });
  await vet.call('POST', '/sessions/end', { sessionId });
}

/** A consult that the vet has delivered and its owner, whom this gives, paid for by itself: 14.90 EUR are taken. */
export async function deliverPaid(stack: Stack, vet: Account): Promise<Account> {
  const owner = await newHolder(stack, 'es');
  const [pet] = pets.parse(await owner.call('GET', '/pets')).pets;
  if (pet === undefined) throw new Error('no pet');
  await deliver(vet, owner, pet.id);
  return owner;
}

/** A consult of somebody's plan that the vet has delivered. */
export async function deliverOfPlan(stack: Stack, vet: Account): Promise<void> {
  const owner = await newOwner(stack, 'es');
  await deliver(vet, owner, await newPet(owner, 'Luna'));
}

/** Makes the vet's statement as cron does so many months from now: those of the months before it that are due. */
export async function closeMonth(stack: Stack, vet: Account, months: number): Promise<void> {
  await stack.postgres.query(
    `select private.make_statements_of($1, case when clock.now <> '' then 'EUR' end)
     from (select set_config('app.now', (now() + make_interval(months => $2))::text, true) as now) clock`,
    [vet.id, months],
  );
}
