import * as z from 'zod';
import { operations, router, sensitive, signedIn } from '../../trpc.ts';
import { nothing } from '../verb-input.ts';
import { addBrowserInput, addMyBrowser, removeBrowserInput, removeMyBrowser } from './account/browsers.ts';
import { changeQuietHours, chooseChannel, chooseInput, quietInput } from './account/change-settings.ts';
import { getNotificationSettings, notificationSettingsSchema } from './account/get-settings.ts';
import { listNotices, noticesSchema, noticesSeen } from './account/list-notices.ts';
import {
  confirmPhoneInput,
  finishPhone,
  removePhone,
  startPhone,
  startPhoneInput,
} from './account/prove-phone.ts';

const op = operations('notifications');

const ok = z.object({ ok: z.literal(true) });
const done = { ok: true as const };

export const notificationsRouter = router({
  list: signedIn
    .meta(op('GET', '/notifications', 'What the caller was told'))
    .input(nothing)
    .output(noticesSchema)
    .query(({ ctx }) => listNotices(ctx)),
  seen: signedIn
    .meta(op('POST', '/notifications/seen', 'The caller has seen what they were told'))
    .input(nothing)
    .output(ok)
    .mutation(async ({ ctx }) => {
      await noticesSeen(ctx);
      return done;
    }),
  settings: signedIn
    .meta(op('GET', '/notifications/settings', 'Where and when the caller is told of what'))
    .input(nothing)
    .output(notificationSettingsSchema)
    .query(({ ctx }) => getNotificationSettings(ctx)),
  choose: signedIn
    .meta(op('POST', '/notifications/choose', 'Want a group of messages on a channel, or not'))
    .input(chooseInput)
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await chooseChannel(ctx, input);
      return done;
    }),
  quiet: signedIn
    .meta(op('POST', '/notifications/quiet', 'Set the quiet hours'))
    .input(quietInput)
    .output(ok)
    .mutation(async ({ ctx, input }) => {
      await changeQuietHours(ctx, input);
      return done;
    }),
  phone: router({
    start: sensitive
      .meta(op('POST', '/notifications/phone', 'Send a code to a phone'))
      .input(startPhoneInput)
      .output(ok)
      .mutation(async ({ ctx, input }) => {
        await startPhone(ctx, input);
        return done;
      }),
    confirm: sensitive
      .meta(op('POST', '/notifications/phone/confirm', 'Prove a phone by the code that came there'))
      .input(confirmPhoneInput)
      .output(ok)
      .mutation(async ({ ctx, input }) => {
        await finishPhone(ctx, input);
        return done;
      }),
    remove: signedIn
      .meta(op('POST', '/notifications/phone/remove', 'Take the phone away'))
      .input(nothing)
      .output(ok)
      .mutation(async ({ ctx }) => {
        await removePhone(ctx);
        return done;
      }),
  }),
  browser: router({
    add: signedIn
      .meta(op('POST', '/notifications/browser', 'Have this browser show notifications'))
      .input(addBrowserInput)
      .output(ok)
      .mutation(async ({ ctx, input }) => {
        await addMyBrowser(ctx, input);
        return done;
      }),
    remove: signedIn
      .meta(op('POST', '/notifications/browser/remove', 'Have this browser show none'))
      .input(removeBrowserInput)
      .output(ok)
      .mutation(async ({ ctx, input }) => {
        await removeMyBrowser(ctx, input);
        return done;
      }),
  }),
});
