import { SendHorizontal } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import type { RoomClient } from '../../../party/client/room-client.ts';
import { wireLimits } from '../../../party/protocol/wire.ts';
import { useKeptText } from './kept-text.ts';

/** Where Enter can send: a keyboard at hand. On a touch keyboard Enter is a new line and the button sends. */
const hasKeyboard = () => window.matchMedia('(pointer: fine)').matches;

/** Writes a message. Grows with the text, keeps it until it is sent, works without a network (the room sends it later). */
export function Composer({ consultId, room }: { consultId: string; room: RoomClient | null }) {
  const t = useTranslations('chat');
  const [text, setText] = useKeptText(consultId);
  const field = useRef<HTMLTextAreaElement>(null);
  const left = wireLimits.bodyLength - text.length;

  const send = () => {
    if (room?.send({ body: text.trim() })) setText('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !hasKeyboard()) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      className="border-t border-line bg-surface px-3 pt-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:px-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="flex items-end gap-2">
        <textarea
          ref={field}
          aria-label={t('message')}
          aria-describedby="composer-hint"
          placeholder={t('placeholder')}
          rows={1}
          maxLength={wireLimits.bodyLength}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            room?.setTyping(event.target.value !== '');
          }}
          onBlur={() => room?.setTyping(false)}
          onKeyDown={onKeyDown}
          className="field-sizing-content max-h-40 min-h-12 min-w-0 flex-1 resize-none rounded-3xl border border-edge bg-paper px-4 py-2.75 text-ink placeholder:text-ink-soft"
        />
        <button
          type="submit"
          aria-label={t('send')}
          title={t('send')}
          disabled={text.trim() === '' || room === null}
          className="inline-grid size-12 shrink-0 place-items-center rounded-full bg-primary text-on-primary transition-colors hover:bg-primary-strong disabled:bg-sunken disabled:text-ink-soft"
        >
          <SendHorizontal aria-hidden className="size-5.5" />
        </button>
      </div>
      <p id="composer-hint" className="mt-1 hidden px-4 text-[0.875rem] text-ink-soft pointer-fine:lg:block">
        {t('hint')}
      </p>
      {left < 200 && (
        <p role="status" className="mt-1 px-4 text-[0.875rem] text-ink-soft">
          {t('left', { count: left })}
        </p>
      )}
    </form>
  );
}
