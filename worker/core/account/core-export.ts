import * as z from 'zod';
import { products } from '../../../contract/products.ts';
import { listBillingEvents, listBillingEventsOutput } from '../billing/payments/list-billing-events.ts';
import { listCredits, listCreditsOutput } from '../billing/payments/list-credits.ts';
import { listInvoices, listInvoicesInput, listInvoicesOutput } from '../billing/payments/list-invoices.ts';
import { listPayments, listPaymentsInput, listPaymentsOutput } from '../billing/payments/list-payments.ts';
import { current, currentOutput } from '../billing/plans/current.ts';
import { getMe } from '../identity/get-me.ts';
import { listDevices, listDevicesOutput } from '../identity/list-devices.ts';
import { meSchema } from '../identity/me.ts';
import { getNotificationSettings, notificationSettingsSchema } from '../notify/account/get-settings.ts';
import type { AccountPart, ExportedKind } from './account-part.ts';
import { everyItem } from './every-item.ts';

const profile: ExportedKind = {
  kind: 'profile',
  schema: z.object({
    account: meSchema.pick({ user: true, profile: true }),
    devices: listDevicesOutput.shape.sessions,
    notifications: notificationSettingsSchema.pick({
      choices: true,
      timeZone: true,
      quiet: true,
      phone: true,
    }),
  }),
  async *take(ctx) {
    const account = await getMe(ctx, { currency: 'EUR', product: products[0] });
    const { sessions: devices } = await listDevices(ctx);
    yield {
      name: 'profile.json',
      value: { account, devices, notifications: await getNotificationSettings(ctx) },
    };
  },
};

const money: ExportedKind = {
  kind: 'money',
  schema: z.object({
    subscriptions: z.array(currentOutput),
    units: listCreditsOutput,
    invoices: listInvoicesOutput.shape.items,
    payments: listPaymentsOutput.shape.items,
    events: listBillingEventsOutput.shape.items,
  }),
  async *take(ctx) {
    yield {
      name: 'money.json',
      value: {
        subscriptions: await Promise.all(products.map((product) => current(ctx, { product }))),
        units: await listCredits(ctx),
        invoices: await everyItem((wish) => listInvoices(ctx, listInvoicesInput.parse(wish))),
        payments: await everyItem((wish) => listPayments(ctx, listPaymentsInput.parse(wish))),
        events: await everyItem((wish) => listBillingEvents(ctx, wish)),
      },
    };
  },
};

/** What core has of a person to take along: who they are here, and what they paid. */
export const coreExport: AccountPart['exported'] = [profile, money];
