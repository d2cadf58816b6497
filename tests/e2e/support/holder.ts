import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Stack } from '../../support/stack.ts';
import type { Account } from './account.ts';
import { payElsewhere } from './hosted-page.ts';
import { newUsedUp } from './subscriber.ts';
import type { Language } from './texts.ts';

const opened = z.object({ url: z.url(), paymentId: z.uuid() });

/** Somebody who paid for one consult outside the plan, which waits to be started: 14.90 EUR are held. */
export async function newHolder(stack: Stack, language: Language): Promise<Account> {
  const { owner, petId } = await newUsedUp(stack, language, 'Luna');
  const consult = {
    idempotencyKey: randomUUID(),
    petId,
    mode: 'chat',
    text: 'Cojea desde ayer',
    consent: { version: '2026-11', country: 'ES', accepted: true },
    locale: language,
  };
  const { url, paymentId } = opened.parse(await owner.call('POST', '/sessions/payment', consult));
  await payElsewhere(url);
  await owner.call('POST', '/sessions/paid', { paymentId });
  return owner;
}
