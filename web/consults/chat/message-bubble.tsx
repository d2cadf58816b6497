import { Check, CheckCheck, CircleAlert, Clock } from 'lucide-react';
import { memo, useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ShownMessage } from '../../../party/client/shown-message.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { formatTime } from '../../kit/text/moment.ts';
import { classNames } from '../../kit/ui/class-names.ts';
import { textLinkClass } from '../../kit/ui/text-link-class.ts';
import { PlanLink } from '../care/plan-link.tsx';
import { AttachmentList } from '../files/attachment-list.tsx';
import { MessageText } from '../translation/message-text.tsx';
import { type MessageActions, MessageMenu } from './message-menu.tsx';
import { messagePlace, showMessage } from './show-message.ts';

/** What shows of a message, from the room or from the archive. */
export type BubbleMessage = Omit<ShownMessage, 'senderRole'>;

type MessageBubbleProps = {
  message: BubbleMessage;
  /** The message before is by the same person, shortly before. */
  follows: boolean;
  /** The other side has read it. */
  read: boolean;
  sender: string;
  /** Who speaks, for all to see; null where it is plain. */
  label: string | null;
  /** What it answers: by whom, and what it said. Null when it answers nothing. */
  quotedName: string | null;
  quotedText: string | null;
  /** What can be done with it; null where nothing can. */
  actions: MessageActions | null;
  /** The conversation was opened for it. */
  isSought: boolean;
  onRetry: (id: string) => void;
  onDiscard: (id: string) => void;
};

/** One message, with its time and, on one's own, how far it has come. */
export const MessageBubble = memo(function MessageBubble(props: MessageBubbleProps) {
  const { message, follows, read, sender, label, quotedName, quotedText, actions, isSought } = props;
  const { onRetry, onDiscard } = props;
  const t = useTranslations('chat');
  const locale = useLocale();
  const at = new Date(message.at);
  useEffect(() => {
    if (isSought) showMessage(message.id);
  }, [isSought, message.id]);
  return (
    <li
      id={messagePlace(message.id)}
      tabIndex={-1}
      aria-current={isSought || undefined}
      className={classNames(
        'flex scroll-my-16 flex-col outline-offset-4',
        message.mine ? 'items-end pl-6' : 'items-start pr-6',
        follows ? 'mt-1' : 'mt-3',
      )}
    >
      <div className={classNames('flex max-w-full gap-0.5', message.mine && 'flex-row-reverse')}>
        <div
          className={classNames(
            'max-w-full min-w-0 rounded-2xl px-3.5 py-2 sm:max-w-[34rem]',
            isSought && 'outline-3 outline-offset-2 outline-accent',
            message.mine
              ? 'rounded-br-md bg-primary text-on-primary'
              : 'rounded-bl-md bg-surface ring-1 ring-line',
            message.status === 'pending' && 'bg-primary-soft! text-ink! ring-1 ring-primary',
            message.status === 'failed' && 'bg-emergency-soft! text-ink! ring-1 ring-emergency',
          )}
        >
          <span className="sr-only">{t('said', { name: sender })}</span>
          {label !== null && (
            <p aria-hidden className="text-[0.875rem] font-semibold text-primary">
              {label}
            </p>
          )}
          {quotedName !== null && (
            <p className="mb-1 line-clamp-2 border-l-4 border-current pl-2 text-[0.9375rem] opacity-80">
              <span className="font-semibold">{quotedName}</span> {quotedText}
            </p>
          )}
          {message.takenBack && (
            <p className="italic opacity-80">{t(message.mine ? 'takenBackByYou' : 'takenBack')}</p>
          )}
          {message.files && message.files.length > 0 && (
            <div className={classNames('-mx-1.5 -mt-0.5', message.body !== '' && 'mb-1.5')}>
              <AttachmentList files={message.files} />
            </div>
          )}
          {message.carePlan && <PlanLink planId={message.carePlan} />}
          {message.body !== '' && <MessageText id={message.id} body={message.body} mine={message.mine} />}
          <p className="mt-0.5 flex items-center justify-end gap-1 text-[0.8125rem] leading-none">
            <time dateTime={at.toISOString()}>{formatTime(locale, at)}</time>
            {message.mine && !message.takenBack && <Progress status={message.status} read={read} />}
          </p>
        </div>
        {actions && <MessageMenu message={message} actions={actions} />}
      </div>
      {message.status === 'failed' && (
        <div className="mt-1 flex flex-wrap items-center justify-end gap-x-3 text-[0.9375rem]">
          <span className="flex items-center gap-1.5 text-emergency">
            <CircleAlert aria-hidden className="size-4.5" />
            {t(message.failure === 'WRONG_STATE' ? 'failedEnded' : 'failed')}
          </span>
          {message.failure !== 'WRONG_STATE' && (
            <button
              type="button"
              className={`min-h-11 ${textLinkClass('inText')}`}
              onClick={() => onRetry(message.id)}
            >
              {t('retry')}
            </button>
          )}
          <button
            type="button"
            className={`min-h-11 ${textLinkClass('inText')}`}
            onClick={() => onDiscard(message.id)}
          >
            {t('discard')}
          </button>
        </div>
      )}
    </li>
  );
});

function Progress({ status, read }: { status: ShownMessage['status']; read: boolean }) {
  const t = useTranslations('chat.progress');
  if (status === 'failed') return null;
  const [Icon, text] =
    status === 'pending' ? [Clock, t('pending')] : read ? [CheckCheck, t('read')] : [Check, t('sent')];
  return (
    <>
      <Icon aria-hidden className="size-4" />
      <span className="sr-only">{text}</span>
    </>
  );
}
