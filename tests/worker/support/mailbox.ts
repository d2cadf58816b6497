import { inject, vi } from 'vitest';
import * as z from 'zod';

const messagesSchema = z.object({
  messages: z.array(
    z.object({
      id: z.string(),
      channel: z.enum(['email', 'sms', 'whatsapp', 'push']),
      at: z.string(),
      to: z.string(),
      title: z.string(),
      text: z.string(),
      html: z.string(),
      facts: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type Caught = z.output<typeof messagesSchema>['messages'][number];

/** What the vendors took for an address, newest first. */
export async function messagesTo(address: string): Promise<Caught[]> {
  const answer = await fetch(`${inject('mailbox')}/messages.json`);
  return messagesSchema.parse(await answer.json()).messages.filter(({ to }) => to === address);
}

/** The newest message to an address, when there is one of which this holds: another test's run may be the one that sends it. */
export async function arrived(
  address: string,
  fits: (message: Caught) => boolean = () => true,
): Promise<Caught> {
  return vi.waitFor(async () => {
    const found = (await messagesTo(address)).find(fits);
    if (found === undefined) throw new Error(`Nothing for ${address} yet`);
    return found;
  }, 10_000);
}

/** A browser behind the stand-in's push service. */
export async function newBrowser(): Promise<{ endpoint: string; keys: { p256dh: string; auth: string } }> {
  const answer = await fetch(`${inject('mailbox')}/push/subscriptions`, { method: 'POST' });
  return z
    .object({ endpoint: z.string(), keys: z.object({ p256dh: z.string(), auth: z.string() }) })
    .parse(await answer.json());
}
