import type { NotificationKind } from '../../../contract/notifications.ts';
import type { RequestContext } from '../context.ts';
import type { Notice, Occasion } from './notice.ts';

/** What is said of a delivery. Throws when no product has a template of that kind: a mistake of ours. */
export async function noticeOf(
  { notices }: Pick<RequestContext, 'notices'>,
  kind: NotificationKind,
  occasion: Occasion,
): Promise<Notice> {
  const template = notices[kind];
  if (template === undefined) throw new Error(`There is no template of the kind ${kind}`);
  return template(occasion);
}
