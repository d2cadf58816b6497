import { sql } from 'drizzle-orm';
import type { Tx } from '../client.ts';
import { columns, json, whole } from './columns.ts';

/** The record of an animal, as its owner or the vet in hand reads it. Refuses: NOT_FOUND. See db/functions/consults/pet-record.sql. */
export const petRecord = (tx: Tx, petId: string) =>
  tx.select(columns({ record: json })).from(sql`public.fn_pet_record(${petId}::uuid) as record`);

/** How one entry of a record was changed. Refuses: NOT_FOUND (the animal). */
export const recordHistory = (tx: Tx, petId: string, entryId: string) =>
  tx
    .select(columns({ changes: json }))
    .from(sql`public.fn_record_history(${petId}::uuid, ${entryId}::uuid) as changes`);

/** All of the record of an animal of the caller, with its changes and where its files lie. Refuses: NOT_FOUND. */
export const exportedRecord = (tx: Tx, petId: string) =>
  tx.select(columns({ record: json })).from(sql`public.fn_export_record(${petId}::uuid) as record`);

/** Owners are told of vaccinations that are due within so many days; answers how many were looked at. */
export const remindOfVaccinations = (tx: Tx, days: number, limit: number) =>
  tx
    .select(columns({ seen: whole }))
    .from(sql`public.fn_remind_of_vaccinations(${days}::int, ${limit}::int) as seen`);
