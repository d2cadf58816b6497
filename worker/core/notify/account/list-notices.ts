import { and, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import * as z from 'zod';
import { type NotificationKind, notificationKinds } from '../../../../contract/notifications.ts';
import { seeNotices } from '../../../../db/calls/notification-settings.ts';
import { notificationSettings, notifications } from '../../../../db/schema/index.ts';
import type { UserContext } from '../../context.ts';
import { noticeOf } from '../notice-of.ts';

/** As many as one looks through. */
const shown = 50;

export const noticesSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      text: z.string(),
      action: z.object({ label: z.string(), path: z.string() }).nullable(),
      at: z.iso.datetime(),
      isNew: z.boolean(),
    }),
  ),
});

const isKind = (kind: string): kind is NotificationKind => Object.hasOwn(notificationKinds, kind);

/** Kinds that the app itself shows: the others go to a phone or to somebody else. */
const inApp = Object.keys(notificationKinds).filter(
  (kind) => isKind(kind) && notificationKinds[kind].channels.some((channel) => channel === 'app'),
);

/** What the caller was told, newest first, in the language of the request; what is no longer true is left out. */
export async function listNotices(ctx: UserContext): Promise<z.infer<typeof noticesSchema>> {
  const mine = ctx.actor.id;
  const [rows, [settings]] = await ctx.db.run((tx) => [
    tx
      .select()
      .from(notifications)
      .where(
        and(
          eq(notifications.userId, mine),
          lte(notifications.createdAt, sql`private.now()`),
          isNull(notifications.withdrawnAt),
          inArray(notifications.kind, inApp),
        ),
      )
      .orderBy(desc(notifications.createdAt))
      .limit(shown),
    tx
      .select({ seenUntil: notificationSettings.seenUntil })
      .from(notificationSettings)
      .where(eq(notificationSettings.userId, mine)),
  ]);
  const seenUntil = settings?.seenUntil ?? null;
  const items = await Promise.all(
    rows.map(async ({ id, kind, subject, params, createdAt }) => {
      if (!isKind(kind)) return [];
      const notice = await noticeOf(ctx, kind, { locale: ctx.locale, subject, params });
      return [
        { id, ...notice, at: createdAt.toISOString(), isNew: seenUntil === null || createdAt > seenUntil },
      ];
    }),
  );
  return { items: items.flat() };
}

/** The caller has seen them. */
export async function noticesSeen(ctx: UserContext): Promise<void> {
  await ctx.db.run((tx) => [seeNotices(tx)]);
}
