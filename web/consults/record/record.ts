import { useQuery } from '@tanstack/react-query';
import { api } from '../../kit/api/api.ts';
import type { ApiOutputs } from '../../kit/api/api-types.ts';

export type PetRecord = ApiOutputs['record']['get'];
export type WeightEntry = PetRecord['weights'][number];
export type VaccinationEntry = PetRecord['vaccinations'][number];
export type MedicationEntry = PetRecord['medications'][number];
/** An entry of a record, with its kind. */
export type AnyEntry =
  | ({ kind: 'weight' } & WeightEntry)
  | ({ kind: 'vaccination' } & VaccinationEntry)
  | ({ kind: 'medication' } & MedicationEntry);
export type EntryKind = AnyEntry['kind'];

/** The record of an animal. */
export const useRecord = (petId: string) => useQuery(api.record.get.queryOptions({ id: petId }));

/** Whether an entry stands, and was not removed. */
export const stands = ({ removedAt }: { removedAt: string | null }) => removedAt === null;

/** Whether whoever reads a record may change one of its entries: an owner all of them, a vet their own. */
export const mayChange = (record: PetRecord, entry: { authorId: string }, userId: string | undefined) =>
  record.side === 'owner' || entry.authorId === userId;
