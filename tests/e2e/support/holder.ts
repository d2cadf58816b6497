import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Stack } from '../../support/stack.ts';
import { type Account, newOwner, newPet } from './account.ts';
import { payElsewhere } from './hosted-page.ts';
import type { Language } from './texts.ts';

const opened = z.object({ url: z.url(), paymentId: z.uuid() });

/** Somebody who paid for one video consult outside the plan, which waits to be started: 24.90 EUR are held. */
export async function newHolder(stack: Stack, language: Language): Promise<Account> {
  const account = await newOwner(stack, language);
  const consult = {
    idempotencyKey: randomUUID(),
    petId: await newPet(account, 'Luna'),
    mode: 'video',
    text: 'Cojea desde ayer',
    consent: { version: '2026-11', country: 'ES', accepted: true },
    locale: language,
  };
  const { url, paymentId } = opened.parse(await account.call('POST', '/sessions/payment', consult));
  await payElsewhere(url);
  await account.call('POST', '/sessions/paid', { paymentId });
  return account;
}
