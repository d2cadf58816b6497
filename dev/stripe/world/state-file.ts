import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import type { Delivery } from '../webhooks/courier.ts';
import { API_VERSION } from '../webhooks/record-event.ts';
import type { BilledSpan, CheckoutPlan, World } from './world.ts';

const due = z.object({ kind: z.string(), id: z.string(), clock: z.string(), at: z.number() });
const delivery = z.object({
  event: z.string(),
  type: z.string(),
  endpoint: z.string(),
  failures: z.number(),
});
const gone = z.object({ id: z.string(), object: z.string(), deleted: z.literal(true) });
const stateSchema = z.object({
  apiVersion: z.literal(API_VERSION),
  billed: z.array(z.tuple([z.string(), z.array(z.custom<BilledSpan>())])),
  checkoutOf: z.array(z.tuple([z.string(), z.string()])),
  checkouts: z.array(z.tuple([z.string(), z.custom<CheckoutPlan>()])),
  deleted: z.array(gone),
  deliveries: z.array(delivery),
  due: z.array(due),
  skipped: z.number(),
  tables: z.record(z.string(), z.array(z.unknown())),
});

/** Everything of a world that a restart keeps. Idempotency keys and switched-on faults are not kept. */
export function dumpState(world: World, deliveries: Delivery[]): string {
  const state: z.input<typeof stateSchema> = {
    apiVersion: API_VERSION,
    billed: [...world.billed],
    checkoutOf: [...world.checkoutOf],
    checkouts: [...world.checkouts],
    deleted: [...world.deleted.values()],
    deliveries,
    due: world.timeline.all(),
    skipped: world.time.skipped,
    tables: Object.fromEntries(Object.entries(world.tables).map(([name, table]) => [name, table.all()])),
  };
  return JSON.stringify(state);
}

/**
 * Fills an empty world from a file.
 * @returns the deliveries that were waiting; none when there is no file or it is of another API version.
 */
export function loadState(world: World, file: string): Delivery[] {
  const text = readIfThere(file);
  const parsed = text === null ? null : stateSchema.safeParse(JSON.parse(text));
  if (!parsed?.success) return [];
  const state = parsed.data;
  for (const [name, table] of Object.entries(world.tables)) table.restore(state.tables[name] ?? []);
  for (const [item, spans] of state.billed) world.billed.set(item, spans);
  for (const [intent, session] of state.checkoutOf) world.checkoutOf.set(intent, session);
  for (const [session, plan] of state.checkouts) world.checkouts.set(session, plan);
  for (const row of state.deleted) world.deleted.set(row.id, row);
  for (const { kind, id, clock, at } of state.due) world.timeline.set(kind, id, clock, at);
  for (const clock of world.tables.testClocks.all()) world.time.freeze(clock.id, clock.frozen_time);
  world.time.skip(state.skipped);
  return state.deliveries;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

const WRITE_AFTER_MS = 250;

/** Writes the state a moment after it changed, whole or not at all. */
export class StateFile {
  readonly #file: string;
  readonly #dump: () => string;
  #timer: NodeJS.Timeout | null = null;

  constructor(file: string, dump: () => string) {
    this.#file = file;
    this.#dump = dump;
  }

  changed(): void {
    this.#timer ??= setTimeout(() => this.write(), WRITE_AFTER_MS).unref();
  }

  write(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(`${this.#file}.part`, this.#dump());
    renameSync(`${this.#file}.part`, this.#file);
  }
}
