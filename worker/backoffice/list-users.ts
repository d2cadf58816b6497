import * as z from 'zod';
import type { UserContext } from '../core/context.ts';
import { AppError } from '../core/errors.ts';
import { roleSchema } from '../core/identity/me.ts';
import { localeSchema } from '../core/locale.ts';
import { tableInput, tablePage } from './table-input.ts';

export const listUsersInput = tableInput(['createdAt', 'displayName', 'email', 'role']).extend({
  role: roleSchema.optional(),
});

export const listUsersOutput = tablePage(
  z.object({
    id: z.uuid(),
    email: z.string().nullable(),
    displayName: z.string(),
    role: roleSchema,
    locale: localeSchema,
    planCode: z.string().nullable(),
    consults: z.number().int(),
    createdAt: z.iso.datetime(),
  }),
);

export async function listUsers(
  _ctx: UserContext,
  _input: z.output<typeof listUsersInput>,
): Promise<z.infer<typeof listUsersOutput>> {
  throw new AppError('UNAVAILABLE');
}
