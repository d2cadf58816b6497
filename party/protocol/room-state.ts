import * as z from 'zod';
import { consultStatuses, roomRoles } from '../../contract/consults.ts';
import { instant, seq } from './wire.ts';

export const roleSchema = z.enum(roomRoles);
export type RoomRole = z.infer<typeof roleSchema>;

export const statusSchema = z.enum(consultStatuses);
export type ConsultStatus = z.infer<typeof statusSchema>;

export const personSchema = z.object({ id: z.uuid(), displayName: z.string() });
export type Person = z.infer<typeof personSchema>;

/** What a room knows about its consult. Lines such as "Vera joined" are made from it by the clients. */
export const roomStateSchema = z.object({
  status: statusSchema,
  vet: personSchema.nullable(),
  endedBy: z.uuid().nullable(),
  /** How often the consult went back to the queue. */
  returns: z.int().min(0).default(0),
  /** After its end its two sides may still write until then; null when they may not. */
  followUpUntil: instant.nullable().default(null),
});
export type RoomState = z.infer<typeof roomStateSchema>;
/** The same as somebody tells it. */
export type ToldState = z.input<typeof roomStateSchema>;

/** `online`: has a connection now. `readSeq`: has read up to here. */
export const memberSchema = z.object({
  id: z.uuid(),
  role: roleSchema,
  name: z.string(),
  online: z.boolean(),
  readSeq: seq,
});
export type Member = z.infer<typeof memberSchema>;
