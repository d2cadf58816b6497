import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import type { Recorded } from './recording.ts';

const root = resolve(import.meta.dirname, '../../..');

/** stripe-node's type of what `object` names. */
const typeNames: Readonly<Record<string, string>> = {
  account: 'Account',
  account_link: 'AccountLink',
  'billing_portal.session': 'BillingPortal.Session',
  charge: 'Charge',
  'checkout.session': 'Checkout.Session',
  customer: 'Customer',
  dispute: 'Dispute',
  event: 'Event',
  invoice: 'Invoice',
  invoice_payment: 'InvoicePayment',
  invoiceitem: 'InvoiceItem',
  item: 'LineItem',
  line_item: 'InvoiceLineItem',
  payment_intent: 'PaymentIntent',
  payment_method: 'PaymentMethod',
  price: 'Price',
  product: 'Product',
  refund: 'Refund',
  subscription: 'Subscription',
  subscription_schedule: 'SubscriptionSchedule',
  'test_helpers.test_clock': 'TestHelpers.TestClock',
  transfer: 'Transfer',
  transfer_reversal: 'TransferReversal',
  webhook_endpoint: 'WebhookEndpoint',
};

function typeOf(recorded: Recorded): string {
  const { object } = recorded;
  if (object === 'list') return 'Stripe.ApiList<unknown>';
  const name = typeNames[object];
  if (name === undefined) throw new Error(`No type of stripe-node is known for "${object}".`);
  if (recorded.deleted !== true) return `Stripe.${name}`;
  return `Stripe.${name.replace(/(\w+)$/, 'Deleted$1')}`;
}

/** As TypeScript source. stripe-node makes a Decimal of what has that name; on the wire it is text. */
const literal = (value: unknown) =>
  JSON.stringify(value, null, 1).replace(/("\w+_decimal": )"[^"]*"/g, '$1decimal');

/**
 * What a field was before: of an object only what has changed, of metadata null where there was none. stripe-node says
 * `Partial<Stripe.Invoice>`, where Stripe goes deeper. https://docs.stripe.com/api/events/object#event_object-data-previous_attributes
 */
const beforeType = `type Before<T> = T extends string | number | boolean | null | undefined | Stripe.Decimal | unknown[]
  ? T
  : { [K in keyof T]?: Before<T[K]> | (string extends K ? null : never) };`;

const event = z.looseObject({
  object: z.literal('event'),
  data: z.looseObject({ object: z.looseObject({ object: z.string() }), previous_attributes: z.unknown() }),
});

/** The constants that an object is compiled as; of an event what was before by itself. */
function constants(recorded: Recorded): string[] {
  const found = event.safeParse(recorded).data;
  if (found?.data.previous_attributes === undefined)
    return [`export const recorded: ${typeOf(recorded)} = ${literal(recorded)};`];
  const { previous_attributes: before, ...data } = found.data;
  return [
    `export const recorded: Stripe.Event = ${literal({ ...recorded, data })};`,
    beforeType,
    `export const before: Before<${typeOf(data.object)}> = ${literal(before)};`,
  ];
}

/**
 * Compiles objects of the API as constants of stripe-node's own types, where a field too many and one too few are both errors.
 * @param named objects by what they were the answer to
 * @returns what the compiler says, a line each; none when all is right
 */
export async function typeErrors(named: ReadonlyMap<string, Recorded>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'callavet-stripe-types-'));
  try {
    const compilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: 'esnext',
      module: 'esnext',
      moduleResolution: 'bundler',
      types: ['node'],
      typeRoots: [join(root, 'node_modules/@types')],
      paths: { stripe: [join(root, 'node_modules/stripe')] },
    };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['answers'] }));
    await mkdir(join(folder, 'answers'));
    for (const [name, recorded] of named) {
      const source = [
        "import type Stripe from 'stripe';",
        'declare const decimal: Stripe.Decimal;',
        ...constants(recorded),
        'export { decimal };',
      ];
      await writeFile(join(folder, 'answers', `${name.replaceAll(/\W+/g, '_')}.ts`), source.join('\n'));
    }
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const said = await new Promise<string>((done) =>
      execFile(
        process.execPath,
        [tsc, '-p', folder, '--pretty', 'false'],
        { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
        (failed, out, problem) => done(failed ? out || problem || String(failed) : ''),
      ),
    );
    return said.split('\n').filter((line) => line.trim() !== '');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
