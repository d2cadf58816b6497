import type { NotificationKind } from '../../../contract/notifications.ts';
import type { Locale } from '../locale.ts';

/** What a message says, whatever channel it goes by. Nothing of it tells what was said in a consult: it is read on locked screens. */
export interface Notice {
  /** The subject of a mail, the title of a notification, the text of an SMS. */
  readonly title: string;
  readonly text: string;
  /** The product that says it, where that is not Call-a-Vet. */
  readonly product?: string;
  /** It goes to somebody who may have no account, in the name of the person that it is noted for. */
  readonly isToStranger?: boolean;
  /** Where it leads: a path of the app, with the words of the button. */
  readonly action: { readonly label: string; readonly path: string } | null;
}

/** What a template is filled with. */
export interface Occasion {
  readonly locale: Locale;
  /** The id of what it is about. */
  readonly subject: string;
  /** As the change noted it: each template parses what it uses. */
  readonly params: unknown;
}

/** Writes the notice of one kind. */
export type NoticeTemplate = (occasion: Occasion) => Notice | Promise<Notice>;

/** The templates that there are, by kind: core's own and those of the products (worker/open-context.ts). */
export type NoticeTemplates = Readonly<Partial<Record<NotificationKind, NoticeTemplate>>>;
