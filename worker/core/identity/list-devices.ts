import { desc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { deviceSessions } from '../../../db/schema/index.ts';
import type { UserContext } from '../context.ts';

export const deviceSchema = z.object({
  id: z.uuid(),
  userAgent: z.string(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  current: z.boolean(),
  /** It came after the first one, and its person has not seen it from another device. */
  isNew: z.boolean(),
  revokedAt: z.iso.datetime().nullable(),
});

export const listDevicesOutput = z.object({ sessions: z.array(deviceSchema) });

/** The caller's devices, last seen first, at most 50; those that were logged out too. */
export async function listDevices(ctx: UserContext): Promise<z.infer<typeof listDevicesOutput>> {
  const [rows] = await ctx.db.run((tx) => [
    tx
      .select()
      .from(deviceSessions)
      .where(eq(deviceSessions.userId, ctx.actor.id))
      .orderBy(desc(deviceSessions.lastSeenAt), desc(deviceSessions.sessionId))
      .limit(50),
  ]);
  return {
    sessions: rows.map((row) => ({
      id: row.sessionId,
      userAgent: row.userAgent,
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      current: row.sessionId === ctx.actor.sessionId,
      isNew: row.isNew && row.sessionId !== ctx.actor.sessionId,
      revokedAt: row.revokedAt?.toISOString() ?? null,
    })),
  };
}
