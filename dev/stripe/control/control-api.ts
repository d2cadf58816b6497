import { Hono } from 'hono';
import * as z from 'zod';
import { Refusal } from '../api/refusal.ts';
import { disputeEnds, disputeKinds } from '../payments/dispute-record.ts';
import type { Control } from './control.ts';

const deliverySchema = z.strictObject({
  duplicates: z.int().min(0).max(100).optional(),
  shuffle: z.boolean().optional(),
  hold: z.boolean().optional(),
  down: z.boolean().optional(),
  drop: z
    .strictObject({ times: z.int().min(1), types: z.array(z.string()).default([]) })
    .nullable()
    .optional(),
});
const faultSchema = z.strictObject({
  kind: z.enum(['refuse', 'lose', 'hold']),
  status: z.int().optional(),
  method: z.enum(['GET', 'POST', 'DELETE']).optional(),
  path: z.string().optional(),
  times: z.int().min(1).default(1),
});
const rateLimitSchema = z.strictObject({ total: z.int().min(1), endpoint: z.int().min(1) });
const dunningSchema = z.strictObject({
  retryAfterDays: z.array(z.int().min(1)).max(8),
  finally: z.enum(['canceled', 'unpaid', 'past_due']),
});
const orderSchema = z.union([z.enum(['kept', 'reversed', 'shuffled']), z.array(z.string())]);

/** The control API: JSON in, JSON out, under `/_control`. Listed in README.md. */
export function createControlApi(control: Control): Hono {
  const app = new Hono();
  const post = <S extends z.ZodType>(path: string, schema: S, run: (input: z.output<S>) => unknown) =>
    app.post(path, async (c) => {
      const text = await c.req.text();
      const input = schema.safeParse(text === '' ? {} : JSON.parse(text));
      if (!input.success) return c.json({ error: z.prettifyError(input.error) }, 400);
      return c.json({ ok: true, result: (await run(input.data)) ?? null });
    });

  app.onError((error, c) =>
    c.json({ error: error.message }, error instanceof Refusal || error instanceof SyntaxError ? 400 : 500),
  );
  app.get('/state', (c) =>
    c.json({
      now: control.now(),
      counts: control.counts(),
      pending: control.pending(),
      heldCalls: control.heldCalls(),
      passedCalls: control.passedCalls(),
      limitedCalls: control.limitedCalls(),
    }),
  );
  app.get('/attempts', (c) => c.json(control.attempts()));
  post('/webhooks', deliverySchema, (change) =>
    control.setDelivery(
      Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
    ),
  );
  post('/webhooks/flush', z.strictObject({}), () => control.flush());
  post('/webhooks/release', z.strictObject({ order: orderSchema.optional() }), ({ order }) =>
    control.release(order),
  );
  post('/webhooks/resend', z.strictObject({ event: z.string() }), ({ event }) => control.resend(event));
  post('/clock', z.strictObject({ advance: z.int().min(0) }), ({ advance }) => {
    control.advance(advance);
    return { now: control.now() };
  });
  post('/api-faults', faultSchema, (fault) => control.addApiFault(fault));
  post('/api-faults/clear', z.strictObject({}), () => control.clearApiFaults());
  post('/rate-limit', rateLimitSchema, (limit) => control.setRateLimit(limit));
  post('/calm', z.strictObject({}), () => control.calm());
  post(
    '/disputes',
    z.strictObject({
      charge: z.string(),
      reason: z.string().optional(),
      kind: z.enum(disputeKinds).optional(),
    }),
    ({ charge, ...opening }) => control.openDispute(charge, opening),
  );
  post('/disputes/escalate', z.strictObject({ dispute: z.string() }), ({ dispute }) =>
    control.escalateDispute(dispute),
  );
  post(
    '/disputes/close',
    z.strictObject({ dispute: z.string(), status: z.enum(disputeEnds) }),
    ({ dispute, status }) => control.closeDispute(dispute, status),
  );
  post('/card', z.strictObject({ customer: z.string(), card: z.string() }), ({ customer, card }) =>
    control.setCard(customer, card),
  );
  post(
    '/balance',
    z.strictObject({ currency: z.string().length(3), amount: z.int().min(0).nullable() }),
    ({ currency, amount }) => control.setBalance(currency, amount),
  );
  post(
    '/account',
    z.strictObject({ account: z.string(), complete: z.boolean().optional() }),
    ({ account, complete }) => control.submitDetails(account, complete),
  );
  post('/dunning', dunningSchema, (dunning) => control.setDunning(dunning));
  return app;
}
