import { erasePerson } from '../../../db/calls/account.ts';
import { TICKET_LIFE_S } from '../rooms/ticket.ts';
import type { AccountPart, EndedAccount, ErasureStep } from './account-part.ts';
import { closeCustomers } from './close-customers.ts';
import { coreExport } from './core-export.ts';
import { deleteAtProvider } from './delete-at-provider.ts';

const eraseRows: ErasureStep = {
  name: 'person',
  // What Stripe says at last decides whether the law wants it known who they were.
  after: closeCustomers.name,
  async run(ctx, { userId }) {
    await ctx.database.asService('account-end', ctx.request).run((tx) => [erasePerson(tx, userId)]);
    return 'done';
  },
};

/**
 * Seconds until the last ticket to a room has run out that somebody had when their account ended; 0 when it has. Until then the rooms remember
 * whom to keep out.
 */
export function ticketsLeft({ requestedAt }: EndedAccount, now: Date): number {
  const until = requestedAt.getTime() / 1_000 + TICKET_LIFE_S + 60;
  return Math.max(0, Math.ceil(until - now.getTime() / 1_000));
}

const forgetLine: ErasureStep = {
  name: 'line',
  async run(ctx, ended) {
    const left = ticketsLeft(ended, ctx.now);
    if (left > 0) return { againIn: left };
    await ctx.rooms.ask('account-line', ended.userId, (line) => line.erase());
    return 'done';
  },
};

/** What core knows of a person: who they are, how they sign in, what they paid. */
export const corePart: AccountPart = {
  steps: [closeCustomers, eraseRows, deleteAtProvider, forgetLine],
  exported: coreExport,
};
