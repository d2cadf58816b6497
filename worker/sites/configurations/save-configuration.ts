import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { addConfiguration } from '../../../db/calls/sites/configurations.ts';
import { editContent } from '../../../db/calls/sites/content.ts';
import { configurations } from '../../../db/schema/index.ts';
import type { UserContext } from '../../core/context.ts';
import { AppError } from '../../core/errors.ts';
import { configurationFields, inSql } from '../content/rows.ts';
import { configurationOf, configurationSchema } from './configuration.ts';

export const saveConfigurationInput = z.object({
  /** Made by the client. */
  id: z.uuid(),
  businessId: z.uuid(),
  ...configurationFields.shape,
  /** What the client had before; null: it is new. */
  was: configurationFields.nullable().default(null),
});

export const saveConfigurationOutput = z.object({
  configuration: configurationSchema,
  /** Fields that somebody else had changed meanwhile: they stay as they are in `configuration`, and the others are saved. */
  conflicts: z.array(z.enum(['name', 'templateCode', 'settings', 'content'])),
});

type Input = z.output<typeof saveConfigurationInput>;
const fields = configurationFields.keyof().options;

/** Adds a configuration, or changes one as a whole. Throws NOT_FOUND, FORBIDDEN, CONFLICT (the id is another's), TOO_LARGE, WRONG_STATE (a hidden template), BAD_INPUT. */
export async function saveConfiguration(
  ctx: UserContext,
  input: Input,
): Promise<z.infer<typeof saveConfigurationOutput>> {
  const { id, businessId, was } = input;
  if (was === null) {
    const added = {
      name: input.name,
      templateCode: input.templateCode,
      settings: input.settings,
      content: input.content,
    };
    const [[row]] = await ctx.db.run((tx) => [addConfiguration(tx, id, businessId, added)]);
    if (row === undefined) throw new AppError('INTERNAL');
    return { configuration: configurationOf(row), conflicts: [] };
  }
  const edits = fields.map((field) => ({
    op: 'set',
    table: 'configurations',
    id,
    path: [inSql(field)],
    was: was[field],
    value: input[field],
    field,
  }));
  const [[done], [row]] = await ctx.db.run((tx) => [
    editContent(tx, businessId, crypto.randomUUID(), edits),
    tx.select().from(configurations).where(eq(configurations.id, id)),
  ]);
  if (done === undefined || row === undefined) throw new AppError('NOT_FOUND');
  const conflicts = z.array(z.object({ field: configurationFields.keyof() })).parse(done.conflicts);
  return { configuration: configurationOf(row), conflicts: conflicts.map(({ field }) => field) };
}
