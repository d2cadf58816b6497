import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';

/** Keeps the customer that was made for a person, in place of one that was deleted. Again changes nothing. For the service. */
export const keepCustomer = (tx: Tx, { userId, customerId }: { userId: string; customerId: string }) =>
  tx.execute(sql`select public.fn_keep_customer(${userId}::uuid, ${customerId})`);
