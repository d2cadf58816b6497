import * as z from 'zod';
import type { Product } from '../../../contract/products.ts';
import { guessable, operations, router, sensitive, signedIn } from '../../trpc.ts';
import { accountOutlook, accountOutlookInput, accountOutlookOutput } from '../account/account-outlook.ts';
import { endOwnAccount, endOwnAccountInput, endOwnAccountOutput } from '../account/end-own-account.ts';
import { exportAccount, exportAccountInput, exportAccountOutput } from '../account/export-account.ts';
import { followErasure, followErasureInput, followErasureOutput } from '../account/follow-erasure.ts';
import { byId, nothing } from '../verb-input.ts';
import { acknowledgeDevices } from './acknowledge-devices.ts';
import { dropSecondFactor } from './drop-second-factor.ts';
import { getMe } from './get-me.ts';
import {
  issueAccountTicket,
  issueAccountTicketInput,
  issueAccountTicketOutput,
} from './issue-account-ticket.ts';
import { listDevices, listDevicesOutput } from './list-devices.ts';
import { logoutProvider } from './logout-provider.ts';
import { meInput, meSchema, profileSchema } from './me.ts';
import { provision, provisionInput } from './provision.ts';
import { revokeDevices, revokeOtherDevices } from './revoke-devices.ts';
import { updateProfile, updateProfileInput } from './update-profile.ts';

const op = operations('me');

/** `product`: the one whose subscription and usage `me` shows. */
export const createMeRouter = (product: Product) =>
  router({
    get: signedIn
      .meta(op('GET', '/me', 'Profile, subscription and usage; changes nothing'))
      .input(meInput)
      .output(meSchema)
      .query(({ ctx, input }) => getMe(ctx, { ...input, product })),
    provision: signedIn
      .meta(op('POST', '/me/provision', 'Make the profile if there is none yet'))
      .input(provisionInput)
      .output(meSchema)
      .mutation(({ ctx, input }) => provision(ctx, { ...input, product })),
    update: signedIn
      .meta(op('PATCH', '/me', 'Change name, language, country or currency'))
      .input(updateProfileInput)
      .output(profileSchema)
      .mutation(({ ctx, input }) => updateProfile(ctx, input)),
    ticket: signedIn
      .meta(op('POST', '/me/ticket', 'A ticket for the line that says when the account changed'))
      .input(issueAccountTicketInput)
      .output(issueAccountTicketOutput)
      .mutation(({ ctx }) => issueAccountTicket(ctx)),
    accountOutlook: signedIn
      .meta(op('GET', '/me/account-outlook', 'What it would mean to delete the account'))
      .input(accountOutlookInput)
      .output(accountOutlookOutput)
      .query(({ ctx }) => accountOutlook(ctx)),
    export: sensitive
      .meta(
        op('POST', '/me/export', 'An address at which everything that there is of the caller can be fetched'),
      )
      .input(exportAccountInput)
      .output(exportAccountOutput)
      .mutation(({ ctx }) => exportAccount(ctx)),
    deleteAccount: sensitive
      .meta(op('POST', '/me/delete', 'Delete the account; there is no way back'))
      .input(endOwnAccountInput)
      .output(endOwnAccountOutput)
      .mutation(({ ctx, input }) => endOwnAccount(ctx, input)),
    followDeletion: guessable
      .meta(op('GET', '/deletions/{follow}', 'How far the deletion of an account is', { open: true }))
      .input(followErasureInput)
      .output(followErasureOutput)
      .query(({ ctx, input }) => followErasure(ctx, input)),
    security: router({
      sessions: signedIn
        .meta(op('GET', '/me/security/sessions', 'Signed-in devices'))
        .input(nothing)
        .output(listDevicesOutput)
        .query(({ ctx }) => listDevices(ctx)),
      acknowledge: signedIn
        .meta(op('POST', '/me/security/acknowledge', 'The new devices were seen'))
        .input(nothing)
        .output(z.object({ ok: z.literal(true) }))
        .mutation(async ({ ctx }) => {
          await acknowledgeDevices(ctx);
          return { ok: true as const };
        }),
      dropSecondFactor: sensitive
        .meta(op('POST', '/me/security/drop-second-factor', 'Give up the last second factor'))
        .input(nothing)
        .output(z.object({ ok: z.literal(true) }))
        .mutation(async ({ ctx }) => {
          await dropSecondFactor(ctx);
          return { ok: true as const };
        }),
      logoutAll: sensitive
        .meta(op('POST', '/me/security/logout-all', 'Log out every device'))
        .input(nothing)
        .output(z.object({ revoked: z.number().int() }))
        .mutation(async ({ ctx }) => ({ revoked: await revokeDevices(ctx, null) })),
      logoutOthers: sensitive
        .meta(op('POST', '/me/security/logout-others', 'Log out every device but this one'))
        .input(nothing)
        .output(z.object({ revoked: z.number().int() }))
        .mutation(async ({ ctx }) => ({ revoked: await revokeOtherDevices(ctx) })),
      logoutAllProvider: sensitive
        .meta(
          op(
            'POST',
            '/me/security/logout-all-supabase',
            'Log out every device, here and at the auth provider',
          ),
        )
        .input(nothing)
        .output(z.object({ ok: z.literal(true) }))
        .mutation(async ({ ctx }) => {
          await logoutProvider(ctx);
          return { ok: true as const };
        }),
      revoke: sensitive
        .meta(op('POST', '/me/security/sessions/{id}/revoke', 'Log out one device'))
        .input(byId)
        .output(z.object({ ok: z.literal(true) }))
        .mutation(async ({ ctx, input }) => {
          await revokeDevices(ctx, input.id);
          return { ok: true as const };
        }),
    }),
  });
