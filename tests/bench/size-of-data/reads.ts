import { getQueue } from '../../../worker/consults/desk/get-queue.ts';
import { getPet } from '../../../worker/consults/pets/get-pet.ts';
import { listPets } from '../../../worker/consults/pets/list-pets.ts';
import { getSession } from '../../../worker/consults/sessions/get-session.ts';
import { listMessages } from '../../../worker/consults/sessions/list-messages.ts';
import { listSessions } from '../../../worker/consults/sessions/list-sessions.ts';
import { listUnstarted } from '../../../worker/consults/sessions/list-unstarted.ts';
import { listBillingEvents } from '../../../worker/core/billing/payments/list-billing-events.ts';
import { listCredits } from '../../../worker/core/billing/payments/list-credits.ts';
import { listInvoices } from '../../../worker/core/billing/payments/list-invoices.ts';
import { listPayments } from '../../../worker/core/billing/payments/list-payments.ts';
import { current } from '../../../worker/core/billing/plans/current.ts';
import { getUsage } from '../../../worker/core/entitlements/get-usage.ts';
import { getMe } from '../../../worker/core/identity/get-me.ts';
import { listDevices } from '../../../worker/core/identity/list-devices.ts';
import type { Line } from '../big-set/line.ts';

const page = { limit: 20 };

/** What people read most. */
export const lines: Line[] = [
  {
    name: 'transcript page',
    as: 'vet',
    aimMs: 10,
    run: (ctx, cast) => listMessages(ctx, { id: cast.longConsult, limit: 50 }),
  },
  {
    name: 'transcript page 7',
    as: 'vet',
    aimMs: 10,
    run: (ctx, cast) => listMessages(ctx, { id: cast.longConsult, limit: 50, cursor: 'e1:300' }),
  },
  {
    name: 'transcript page',
    as: 'owner',
    aimMs: 10,
    run: (ctx, cast) => listMessages(ctx, { id: cast.ownersConsult, limit: 50 }),
  },
  {
    name: 'one consult',
    as: 'vet',
    aimMs: 10,
    run: (ctx, cast) => getSession(ctx, { id: cast.longConsult }),
  },
  {
    name: 'one consult',
    as: 'owner',
    aimMs: 10,
    run: (ctx, cast) => getSession(ctx, { id: cast.ownersConsult }),
  },
  { name: 'list of consults', as: 'vet', aimMs: 10, run: (ctx) => listSessions(ctx, page) },
  {
    name: 'list of consults, from the middle of a career',
    as: 'vet',
    aimMs: 10,
    run: (ctx, cast) => listSessions(ctx, { ...page, cursor: cast.middleConsult }),
  },
  { name: 'list of consults', as: 'owner', aimMs: 10, run: (ctx) => listSessions(ctx, page) },
  { name: 'list of consults', as: 'person', aimMs: 10, run: (ctx) => listSessions(ctx, page) },
  { name: 'desk', as: 'vet', aimMs: 10, run: (ctx) => getQueue(ctx) },
  { name: 'one pet', as: 'vet', aimMs: 10, run: (ctx, cast) => getPet(ctx, { id: cast.longConsultPet }) },
  { name: 'one pet', as: 'owner', aimMs: 10, run: (ctx, cast) => getPet(ctx, { id: cast.ownersPet }) },
  { name: 'pets', as: 'vet', aimMs: 10, run: (ctx) => listPets(ctx) },
  { name: 'pets', as: 'owner', aimMs: 10, run: (ctx) => listPets(ctx) },
  {
    name: 'rating of a consult',
    as: 'owner',
    aimMs: 10,
    sql: (cast) => `select stars, comment from public.ratings where session_id = '${cast.ratedConsult}'`,
  },
  {
    name: 'rating of a consult',
    as: 'vet',
    aimMs: 10,
    sql: (cast) => `select stars, comment from public.ratings where session_id = '${cast.longConsult}'`,
  },
  { name: 'me', as: 'vet', aimMs: 10, run: (ctx) => getMe(ctx, { currency: 'EUR', product: 'call-a-vet' }) },
  {
    name: 'me',
    as: 'owner',
    aimMs: 10,
    run: (ctx) => getMe(ctx, { currency: 'EUR', product: 'call-a-vet' }),
  },
  { name: 'devices', as: 'owner', aimMs: 10, run: (ctx) => listDevices(ctx) },
  {
    name: 'usage',
    as: 'owner',
    aimMs: 10,
    run: (ctx) => getUsage(ctx, { product: 'call-a-vet', currency: 'EUR' }),
  },
  {
    name: 'subscription',
    as: 'person',
    aimMs: 10,
    run: (ctx) => current(ctx, { product: 'call-a-vet' }),
  },
  { name: 'payments', as: 'owner', aimMs: 10, run: (ctx) => listPayments(ctx, page) },
  { name: 'payments', as: 'person', aimMs: 10, run: (ctx) => listPayments(ctx, page) },
  { name: 'invoices', as: 'person', aimMs: 10, run: (ctx) => listInvoices(ctx, page) },
  { name: 'billing events', as: 'owner', aimMs: 10, run: (ctx) => listBillingEvents(ctx, page) },
  { name: 'credits', as: 'owner', aimMs: 10, run: (ctx) => listCredits(ctx) },
  { name: 'paid consults that wait to be started', as: 'owner', aimMs: 10, run: (ctx) => listUnstarted(ctx) },
];
