import { sql } from 'drizzle-orm';
import {
  boolean,
  char,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { consultModes } from '../../contract/consults.ts';
import { currencies } from '../../contract/money.ts';
import { earningKinds, payoutFailures, payoutStates, refundEffects } from '../../contract/payouts.ts';
import { levels } from '../../contract/urgency.ts';
import { createdAt, id, moment, oneOf, updatedAt } from './columns.ts';
import { chatSessions } from './consults.ts';
import { userProfiles } from './identity.ts';
import { meters } from './plans.ts';

const vet = () =>
  uuid()
    .notNull()
    .references(() => userProfiles.userId);

/**
 * What a vet earns with a delivered consult. Never changed: a newer row takes the place of an older one of the same meter, level and currency
 * from `valid_from` on.
 */
export const payoutRules = pgTable(
  'payout_rules',
  {
    id: id(),
    meter: text({ enum: consultModes })
      .notNull()
      .references(() => meters.code),
    /** Of consults of this level alone, before the rule for all; null: for all. */
    level: text({ enum: levels }),
    currency: char({ length: 3, enum: currencies }).notNull(),
    /** Hundredths of a percent of what one consult costs outside a plan, in the vet's currency. */
    shareBp: integer(),
    /** Or an amount, in minor units. One of the two. */
    fixedAmount: integer(),
    onRefund: text({ enum: refundEffects }).notNull().default('taken-back'),
    validFrom: moment().notNull(),
    createdAt: createdAt(),
    /** The admin; null for what came with the product. */
    createdBy: uuid(),
  },
  (t) => [
    check('payout_rules_level', oneOf(t.level, levels)),
    check('payout_rules_currency', oneOf(t.currency, currencies)),
    check('payout_rules_on_refund', oneOf(t.onRefund, refundEffects)),
    check('payout_rules_one', sql`(${t.shareBp} is null) <> (${t.fixedAmount} is null)`),
    check('payout_rules_share', sql`${t.shareBp} between 0 and 10000`),
    check('payout_rules_fixed', sql`${t.fixedAmount} between 0 and 99999999`),
    unique('payout_rules_in_force').on(t.meter, t.currency, t.level, t.validFrom).nullsNotDistinct(),
  ],
);

/**
 * The statement of a month, numbered by vet from 1 without a hole. Never changed. `amount`: the sum of its lines, in minor units.
 */
export const payoutStatements = pgTable(
  'payout_statements',
  {
    id: id(),
    vetId: vet(),
    number: integer().notNull(),
    /** The first day of its month. Lines of months before it are those that came after their own statement, or made no sum that could be paid. */
    month: date({ mode: 'string' }).notNull(),
    /** In which the month began and ended when it was made, of IANA. */
    timeZone: text().notNull(),
    currency: char({ length: 3, enum: currencies }).notNull(),
    amount: integer().notNull(),
    lines: integer().notNull(),
    madeAt: createdAt(),
  },
  (t) => [
    check('payout_statements_amount', sql`${t.amount} >= 0 and ${t.lines} > 0 and ${t.number} > 0`),
    check('payout_statements_month', sql`extract(day from ${t.month}) = 1`),
    unique('payout_statements_number').on(t.vetId, t.number),
    unique('payout_statements_of_month').on(t.vetId, t.currency, t.month),
    index().on(t.madeAt, t.id),
  ],
);

/** What a vet earned or gave back, a line each, in minor units of their currency. Of a line only its statement is ever written, once. */
export const earnings = pgTable(
  'earnings',
  {
    id: id(),
    vetId: vet(),
    consultId: uuid('session_id')
      .notNull()
      .references(() => chatSessions.id),
    kind: text({ enum: earningKinds }).notNull(),
    amount: integer().notNull(),
    currency: char({ length: 3, enum: currencies }).notNull(),
    meter: text({ enum: consultModes }).notNull(),
    level: text({ enum: levels }).notNull(),
    /** By which it was reckoned: the one in force when the consult was delivered. */
    ruleId: uuid()
      .notNull()
      .references(() => payoutRules.id),
    /** Of which the rule gives a share; null for a fixed amount. */
    baseAmount: integer(),
    earnedAt: createdAt(),
    /** The first day of the month in which it was, by the vet's time zone. */
    month: date({ mode: 'string' }).notNull(),
    statementId: uuid().references(() => payoutStatements.id),
  },
  (t) => [
    check('earnings_kind', oneOf(t.kind, earningKinds)),
    check('earnings_sign', sql`case ${t.kind} when 'consult' then ${t.amount} >= 0 else ${t.amount} < 0 end`),
    uniqueIndex('earnings_once').on(t.consultId).where(sql`kind = 'consult'`),
    index().on(t.consultId),
    index('earnings_of_vet').on(t.vetId, t.month, t.id),
    index().on(t.statementId),
    index('earnings_open').on(t.month, t.vetId, t.currency).where(sql`statement_id is null`),
    index('earnings_by_time').on(t.earnedAt, t.id),
  ],
);

/** A vet's account at Stripe, and what Stripe said of it last. */
export const payoutAccounts = pgTable(
  'payout_accounts',
  {
    vetId: uuid()
      .primaryKey()
      .references(() => userProfiles.userId),
    accountId: text().notNull().unique('payout_accounts_account'),
    country: char({ length: 2 }).notNull(),
    /** They have said all that Stripe asks at the beginning. */
    detailsSubmitted: boolean().notNull().default(false),
    /** Money can be transferred to it. */
    transfersActive: boolean().notNull().default(false),
    /** Stripe brings its money to their bank. */
    payoutsEnabled: boolean().notNull().default(false),
    /** How many things Stripe wants to know before it goes on. */
    requirementsDue: integer().notNull().default(0),
    disabledReason: text(),
    /** The database's clock before what is written here was fetched. */
    syncedFrom: moment(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [check('payout_accounts_requirements', sql`${t.requirementsDue} >= 0`)],
);

/** The money of a statement on its way: one transfer at Stripe. */
export const payouts = pgTable(
  'payouts',
  {
    statementId: uuid()
      .primaryKey()
      .references(() => payoutStatements.id),
    vetId: vet(),
    month: date({ mode: 'string' }).notNull(),
    amount: integer().notNull(),
    currency: char({ length: 3, enum: currencies }).notNull(),
    state: text({ enum: payoutStates }).notNull(),
    /** Names the try at Stripe: it goes up only after one of which it is known that it failed. */
    attempt: integer().notNull().default(1),
    /** How often one try was asked for. */
    asks: integer().notNull().default(0),
    /** When somebody asks again for one that is being sent. */
    askAfter: moment(),
    failure: text({ enum: payoutFailures }),
    transferId: text().unique('payouts_transfer'),
    paidAt: moment(),
    /** Why an admin took it back; null when it was taken back at Stripe. */
    reversalReason: text(),
    reversedAt: moment(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check('payouts_state', oneOf(t.state, payoutStates)),
    check('payouts_failure', oneOf(t.failure, payoutFailures)),
    check('payouts_failed', sql`(${t.state} = 'failed') = (${t.failure} is not null)`),
    check('payouts_transferred', sql`(${t.state} in ('paid', 'reversed')) = (${t.transferId} is not null)`),
    check('payouts_amount', sql`(${t.state} = 'nothing') = (${t.amount} = 0) and ${t.amount} >= 0`),
    index('payouts_of_vet').on(t.vetId, t.month),
    index('payouts_by_creation').on(t.createdAt, t.statementId),
    index('payouts_by_state').on(t.state, t.createdAt, t.statementId),
    index('payouts_by_month').on(t.month, t.createdAt, t.statementId),
    // What was paid within an hour; of a month, for comparing with Stripe.
    index('payouts_paid').on(t.paidAt, t.statementId).where(sql`paid_at is not null`),
    index('payouts_sending').on(t.askAfter).where(sql`state = 'sending'`),
  ],
);
