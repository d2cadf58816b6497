import { DurableObject } from 'cloudflare:workers';
import type { Env } from '../../env.ts';
import type { Counted, DayCount, Pointed, Pointer } from './pointer.ts';

/** How long what was counted is kept: two years side by side, and some weeks. */
const keptDays = 800;
const dayMs = 86_400_000;

/**
 * What is shown of one thing without the database: a value with a revision, of which only the newest counts, and what was counted since. It knows
 * nothing of what the value means.
 */
export class EdgePointer extends DurableObject<Env> implements Pointer {
  readonly #sql = this.ctx.storage.sql;
  #pointed: { revision: number; value: string } | null;
  #prunedOn = '';

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#sql.exec(
      'create table if not exists pointed (only integer primary key check (only = 1), revision integer not null, value text not null)',
    );
    this.#sql.exec(
      'create table if not exists counted (day text not null, what text not null, amount integer not null, primary key (day, what)) without rowid',
    );
    const [row] = this.#sql
      .exec<{ revision: number; value: string }>('select revision, value from pointed')
      .toArray();
    this.#pointed = row ?? null;
  }

  async set(revision: number, value: string): Promise<boolean> {
    if (this.#pointed !== null && this.#pointed.revision > revision) return false;
    this.#sql.exec(
      'insert or replace into pointed (only, revision, value) values (1, ?, ?)',
      revision,
      value,
    );
    this.#pointed = { revision, value };
    return true;
  }

  async look(known: number | null, counted: readonly Counted[]): Promise<Pointed | null> {
    for (const { day, what, amount } of counted) this.#count(day, what, amount);
    if (this.#pointed === null) return null;
    const { revision, value } = this.#pointed;
    return { revision, value: revision === known ? null : value };
  }

  async counts(since: string): Promise<DayCount[]> {
    return this.#sql
      .exec<{ day: string; what: string; amount: number }>(
        'select day, what, amount from counted where day >= ? order by day, what',
        since,
      )
      .toArray();
  }

  #count(day: string, what: string, amount: number): void {
    this.#sql.exec(
      'insert into counted (day, what, amount) values (?, ?, ?) on conflict do update set amount = amount + excluded.amount',
      day,
      what,
      amount,
    );
    if (day <= this.#prunedOn) return;
    this.#prunedOn = day;
    const oldest = new Date(Date.parse(day) - keptDays * dayMs).toISOString().slice(0, 10);
    this.#sql.exec('delete from counted where day < ?', oldest);
  }
}
