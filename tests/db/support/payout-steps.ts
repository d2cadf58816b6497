import type { SignedIn } from '../../../db/actor.ts';
import { acceptConsult, endConsult } from '../../../db/calls/consults.ts';
import { applyPayoutAccount, makeStatements, type SaidTransfer } from '../../../db/calls/payouts.ts';
import { paidSteps, startOf } from './paid-consult.ts';
import { clock, first, type World } from './world.ts';

/** A line of what a vet earned, as the table holds it. */
export interface Line {
  kind: string;
  amount: number;
  currency: string;
  month: string;
  statement: string | null;
}

/** The steps from a delivered consult to a statement, each in a transaction of its own. */
export const payoutSteps = (world: World) => {
  const paid = paidSteps(world);
  /** Stripe says that money can go to an account, and which transfers went. */
  const hear = (accountId: string, transfers: readonly SaidTransfer[] = []) =>
    world.service.run((tx) => [
      applyPayoutAccount(tx, {
        accountId,
        account: {
          detailsSubmitted: true,
          transfersActive: true,
          payoutsEnabled: true,
          requirementsDue: 0,
          disabledReason: null,
        },
        transfers,
        fetchedAt: new Date().toISOString(),
        eventId: null,
      }),
    ]);
  return {
    ...paid,
    /** A vet whose licence is of this country. */
    async vet(country = 'ES') {
      const vet = await world.person({ role: 'vet', name: 'vera' });
      await world.postgres.query('update vets set licence_country = $2 where user_id = $1', [
        vet.id,
        country,
      ]);
      return vet;
    },
    /** A consult of somebody who paid for it, which the vet has in hand. */
    async accepted(vet: SignedIn) {
      const { person: owner, pet } = await paid.payer();
      const start = startOf(pet);
      const opened = await paid.open(owner, start);
      await paid.says(owner, opened, 'authorised');
      const { id } = await paid.start(owner, start);
      await world.as(vet).run((tx) => [acceptConsult(tx, id)]);
      return { owner, opened, id };
    },
    async end(person: SignedIn, id: string, at = new Date()) {
      const [, rows] = await world.as(person).run((tx) => [clock(tx, at), endConsult(tx, id)]);
      return first(rows);
    },
    /** A consult that the vet delivered and its owner paid for. */
    async delivered(vet: SignedIn, at = new Date()) {
      const consult = await this.accepted(vet);
      await this.end(vet, consult.id, at);
      return consult;
    },
    async makeStatements(at: Date, limit = 100) {
      const [, rows] = await world.service.run((tx) => [clock(tx, at), makeStatements(tx, limit)]);
      return first(rows);
    },
    lines: (vet: SignedIn) =>
      world.postgres.query<Line>(
        `select kind, amount, currency, to_char(month, 'YYYY-MM') as month, statement_id as statement
         from earnings where vet_id = $1 order by id`,
        [vet.id],
      ),
    statements: (vet: SignedIn) =>
      world.postgres.query<{
        id: string;
        number: number;
        month: string;
        amount: number;
        lines: number;
        state: string;
      }>(
        `select s.id, s.number, to_char(s.month, 'YYYY-MM') as month, s.amount, s.lines, p.state
         from payout_statements s join payouts p on p.statement_id = s.id where s.vet_id = $1 order by s.number`,
        [vet.id],
      ),
    /** The vet has an account at Stripe that money can go to. */
    async account(vet: SignedIn) {
      const accountId = `acct_${vet.id}`;
      await world.postgres.query(
        "insert into payout_accounts (vet_id, account_id, country) values ($1, $2, 'ES')",
        [vet.id, accountId],
      );
      await hear(accountId);
      return accountId;
    },
    hear,
  };
};
