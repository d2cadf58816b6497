import { DurableObject } from 'cloudflare:workers';
import type { Database } from '../../../db/client.ts';
import type { DutyVet } from '../../../worker/consults/dispatch/duty-vet.ts';
import { needsLicence } from '../../../worker/consults/dispatch/needs-licence.ts';
import { type PlannedOffer, planOffers } from '../../../worker/consults/dispatch/plan-offers.ts';
import { createLogger, describeError } from '../../../worker/core/log.ts';
import { openDatabase } from '../../../worker/core/open-database.ts';
import type { Env } from '../../../worker/env.ts';
import { lobbyPartOf } from '../../lobby-parts.ts';
import type { Arrival, DispatcherRpc, LobbyRpc, QueueNews, Roll } from '../../rpc.ts';
import { AlarmClock, earliest } from '../alarm-clock.ts';
import { Attendance, grace } from './attendance.ts';
import { Queue, type Reading } from './queue.ts';
import { QueueVersion } from './queue-version.ts';
import { readQueue } from './read-queue.ts';
import { ToldParts } from './told-parts.ts';
import { Turns } from './turns.ts';
import { Waits } from './waits.ts';

/** Postgres is asked once a second in the long run; what is planned after a quiet while is offered without waiting for the next second. */
const readings = { every: 1_000, burst: 2 };
/** What is known is told so often at most: everybody's place changes with each who comes or goes. */
const tellings = { every: 250, burst: 1 };
const retryAfter = 2_000;
/** While somebody is here, the queue is read and the parts of the lobby are asked again this often, in case that a word was lost. In ms. */
const refreshEvery = 30_000;
/** Somebody asks a little after the time of an offer is up, so that Postgres agrees. In ms. */
const afterwards = 50;

/**
 * Orders who waits and offers cases to vets, for one pool of them. It holds no connections: the parts of the lobby do, and are told. Postgres
 * decides (what is offered to whom, and what became of it) and is read at most once a second; everything here lives in memory and is made
 * again from Postgres and the parts.
 */
export class Dispatcher extends DurableObject<Env> implements DispatcherRpc {
  /** Time, database and the parts of the lobby; a test brings its own. */
  now = (): number => Date.now();
  database = (): Database => openDatabase(this.env);
  part = (name: string): Pick<LobbyRpc, 'tell' | 'roll'> => this.env.Lobby.getByName(name);

  readonly #logger = createLogger({ room: 'dispatcher' });
  readonly #alarm = new AlarmClock(this.ctx.storage);
  readonly #life = Date.now();
  readonly #attendance = new Attendance();
  readonly #queue = new Queue();
  // Higher than the versions of before: there were fewer than one a millisecond.
  readonly #version = new QueueVersion(this.#life);
  readonly #told = new ToldParts({
    part: (name) => this.part(name),
    onFailure: (error) => this.#logger.warn('dispatch.untold', describeError(error)),
  });
  readonly #reads = new Turns({ act: (turn) => this.#read(turn), now: () => this.now(), rate: readings });
  readonly #tells = new Turns({ act: () => this.#tell(), now: () => this.now(), rate: tellings, rest: 1 });
  readonly #waits = new Waits();
  #plan: readonly PlannedOffer[] = [];
  /** Consults whose owners were told that a vet is ready, and of which absence. */
  readonly #readyAt = new Map<string, number>();
  /** The turn whose reading is known. */
  #known = 0;
  #rolledAt = 0;
  /** Parts of the lobby that could not be asked: who is in them is as it was known before. */
  readonly #unreached = new Set<string>();

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    void ctx.blockConcurrencyWhile(async () => {
      await this.#alarm.load();
      for (const part of await this.#keptParts()) this.#attendance.come(part, {}, this.now());
    });
  }

  async refresh(news?: QueueNews): Promise<void> {
    if (news && this.#known > 0) {
      this.#queue.hear(news, this.#reads.turn);
      this.ctx.waitUntil(this.#tells.ask());
    }
    this.#ask();
  }

  async arrived(part: string, who: Partial<Roll>): Promise<Arrival> {
    await this.#keep(part);
    this.#attendance.come(part, who, this.now());
    const reading = this.#reads.turn + 1;
    this.#told.want(part, reading);
    this.#ask();
    return { life: this.#life, reading };
  }

  async left(part: string, who: Partial<Roll>): Promise<void> {
    this.#attendance.leave(part, who, this.now());
    this.#alarm.wake(this.now() + grace.vet);
  }

  override async alarm(): Promise<void> {
    this.#alarm.set(null);
    await this.#reads.ask();
  }

  #ask(): void {
    this.ctx.waitUntil(this.#reads.ask());
  }

  async #read(turn: number): Promise<void> {
    const plan = this.#plan;
    this.#plan = [];
    try {
      await this.#roll();
      const { reading } = this.#queue;
      const known = new Map(reading.offers.map((offer) => [offer.offerId, offer]));
      const doings = { plan, ...this.#absences() };
      const { told, ...now } = await readQueue(this.database(), doings, known);
      this.#noteReady(doings.ready);
      if (told > 0) this.ctx.waitUntil(this.#ring());
      this.#queue.take(now, turn);
      this.#known = turn;
      this.#notePeople();
      this.#plan = this.#planned();
      await this.#estimate();
      if (this.#plan.length > 0) this.#ask();
      this.#alarm.wake(this.#nextLook());
    } catch (error) {
      this.#logger.warn('dispatch.unread', describeError(error));
      this.#alarm.wake(this.now() + retryAfter);
      return;
    }
    // Not waited for: while there is always something new to tell, it would never be the queue's turn again.
    this.ctx.waitUntil(this.#tells.ask());
  }

  /** Tells every part of the lobby that has somebody in it. */
  async #tell(): Promise<void> {
    this.#version.update(this.#queue.shown());
    const parts = this.#attendance.occupied;
    const arrival = { life: this.#life, reading: this.#known };
    const etas = this.#waits.of(this.#version.whole);
    const isTold = await this.#told.tell(parts, this.#version, this.#queue.reading, {
      reading: arrival,
      etas,
    });
    if (!isTold) this.#alarm.wake(this.now() + retryAfter);
  }

  /** Asks the parts who is in them: first of all, now and then, and those that could not be reached each time again. */
  async #roll(): Promise<void> {
    const now = this.now();
    const isTime = now - this.#rolledAt >= refreshEvery;
    if (isTime) this.#rolledAt = now;
    const asked = isTime ? await this.#keptParts() : [...this.#unreached];
    await Promise.all(
      asked.map(async (part) => {
        try {
          const roll = await this.part(part).roll();
          this.#unreached.delete(part);
          this.#attendance.set(part, roll, now);
          if (roll.vets.length + roll.consults.length === 0) await this.ctx.storage.delete(`part:${part}`);
        } catch (error) {
          this.#unreached.add(part);
          this.#logger.warn('dispatch.unreached', describeError(error));
        }
      }),
    );
  }

  /** Whose absence is to be noted, by the last reading. */
  #absences() {
    const { waiting, vets, offers } = this.#queue.reading;
    const now = this.now();
    const isGone = (id: string, after: number): boolean => {
      const at = this.#attendance.leftAt(id);
      return at !== null && now - at >= after;
    };
    return {
      gone: offers.map(({ vetId }) => vetId).filter((id) => isGone(id, grace.vet)),
      offDuty: vets.map(({ id }) => id).filter((id) => isGone(id, grace.duty)),
      away: waiting.filter(({ id, isAway }) => !isAway && isGone(id, grace.owner)).map(({ id }) => id),
      back: waiting
        .filter(({ id, awaySince }) => awaySince !== null && this.#attendance.cameAfter(id, awaySince))
        .map(({ id }) => id),
      ready: this.#ready(),
    };
  }

  /** Consults whose owners are away: the next one, and those that a free vet would be offered now. */
  #ready(): string[] {
    const { waiting } = this.#queue.reading;
    const away = new Map(
      waiting.flatMap(({ id, awaySince }) => (awaySince === null ? [] : [[id, awaySince] as const])),
    );
    if (away.size === 0) return [];
    const here = this.#planned(waiting.map((one) => ({ ...one, isAway: false }))).map(
      ({ consultId }) => consultId,
    );
    const next = this.#queue.reading.vets.length > 0 ? waiting.slice(0, 1).map(({ id }) => id) : [];
    const ready = [...new Set([...next, ...here])].filter(
      (id) => away.has(id) && this.#readyAt.get(id) !== away.get(id),
    );
    return ready;
  }

  /** Notes who was told that a vet is ready, by the reading in which they are away; forgets who is not any more. */
  #noteReady(ready: readonly string[]): void {
    const away = new Map(this.#queue.reading.waiting.map(({ id, awaySince }) => [id, awaySince]));
    for (const id of ready) this.#readyAt.set(id, away.get(id) ?? 0);
    for (const id of this.#readyAt.keys()) if ((away.get(id) ?? null) === null) this.#readyAt.delete(id);
  }

  /** Says that somebody is to be told something. What the queue does not take, cron finds. */
  async #ring(): Promise<void> {
    try {
      await this.env.TASKS.send({ kind: 'notify' });
    } catch (error) {
      this.#logger.warn('dispatch.unrung', describeError(error));
    }
  }

  /** A vet on duty without a desk is missed from now on; who is of no interest any more is forgotten. */
  #notePeople(): void {
    const { waiting, vets } = this.#queue.reading;
    const now = this.now();
    for (const { id } of vets)
      if (!this.#attendance.isHere(id) && !this.#unreached.has(lobbyPartOf(id)))
        this.#attendance.miss(id, now);
    const away = waiting.filter(({ isAway }) => isAway).map(({ id }) => id);
    this.#attendance.noteAway(new Set(away), now);
    const interesting = new Set([...waiting, ...vets].map(({ id }) => id));
    this.#attendance.keepOnly((id) => interesting.has(id));
  }

  /** The vets on duty who have a desk open. */
  #vetsHere(): readonly DutyVet[] {
    return this.#queue.reading.vets.filter(({ id }) => this.#attendance.isHere(id));
  }

  async #estimate(): Promise<void> {
    try {
      await this.#waits.measure(this.database(), this.now());
    } catch (error) {
      this.#logger.warn('dispatch.unmeasured', describeError(error));
    }
    this.#waits.take(this.#queue.reading, this.#vetsHere(), this.now());
  }

  #planned(waiting: Reading['waiting'] = this.#queue.reading.waiting): PlannedOffer[] {
    const offered = new Set(this.#queue.reading.offers.map(({ consultId }) => consultId));
    return planOffers(waiting, this.#vetsHere(), offered, needsLicence);
  }

  /** When something is due without anybody saying so; far off while nobody is here and nobody ought to be. */
  #nextLook(): number {
    const now = this.now();
    const { waiting, vets, offers } = this.#queue.reading;
    const soon = offers.map(({ expiresAt }) => expiresAt + afterwards);
    for (const { vetId } of offers)
      soon.push((this.#attendance.leftAt(vetId) ?? Number.POSITIVE_INFINITY) + grace.vet);
    for (const { id, isAway } of waiting)
      if (!isAway) soon.push((this.#attendance.leftAt(id) ?? Number.POSITIVE_INFINITY) + grace.owner);
    if (this.#unreached.size > 0) soon.push(now + retryAfter);
    const isBusy = waiting.length + vets.length + this.#attendance.occupied.length > 0;
    return Math.max(
      now + afterwards,
      earliest([...soon, isBusy ? now + refreshEvery : now + 24 * 60 * 60_000]) ?? now,
    );
  }

  async #keep(part: string): Promise<void> {
    await this.ctx.storage.put(`part:${part}`, true);
  }

  async #keptParts(): Promise<string[]> {
    const kept = await this.ctx.storage.list({ prefix: 'part:' });
    return [...kept.keys()].map((key) => key.slice('part:'.length));
  }
}
