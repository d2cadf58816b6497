import { SendHorizontal, X } from 'lucide-react';
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { mostFiles } from '../../../contract/files.ts';
import type { RoomClient } from '../../../party/client/room-client.ts';
import { wireLimits } from '../../../party/protocol/wire.ts';
import { IconButton } from '../../kit/ui/icon-button.tsx';
import { FileTray } from '../files/file-tray.tsx';
import { PickFiles } from '../files/pick-files.tsx';
import { useUploads } from '../files/use-uploads.ts';
import { useKeptText } from './kept-text.ts';
import { useReply } from './reply.ts';

/** Where Enter can send: a keyboard at hand. On a touch keyboard Enter is a new line and the button sends. */
const hasKeyboard = () => window.matchMedia('(pointer: fine)').matches;

/**
 * Writes a message and adds files: picked, photographed, dropped or pasted. Grows with the text, keeps both until they are sent, works without a
 * network (the room sends it later). Sent before its files are there, a message goes out with the last of them.
 */
export function Composer({ consultId, room }: { consultId: string; room: RoomClient | null }) {
  const t = useTranslations('chat');
  const files = useTranslations('files');
  const [text, setText] = useKeptText(consultId);
  const [uploads, items] = useUploads('consult', consultId);
  const [reply, setReply] = useReply(consultId);
  const [isSending, setSending] = useState(false);
  const [isOver, setOver] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const left = wireLimits.bodyLength - text.length;
  const isOnItsWay = items.some(({ state }) => state === 'waiting' || state === 'uploading');
  const hasFailed = items.some(({ state }) => state === 'failed');
  const canSend = room !== null && !hasFailed && (text.trim() !== '' || items.length > 0);

  const send = () => {
    if (!canSend) return;
    if (isOnItsWay) {
      setSending(true);
      return;
    }
    setSending(false);
    const brought = uploads?.take() ?? [];
    const content = {
      body: text.trim(),
      ...(reply && { replyTo: reply.seq }),
      ...(brought.length > 0 && { files: brought }),
    };
    if (room.send(content)) {
      setText('');
      setReply(null);
    }
    field.current?.focus();
  };
  const sendNow = useRef(send);
  sendNow.current = send;
  useEffect(() => {
    if (isSending && !isOnItsWay) sendNow.current();
  }, [isSending, isOnItsWay]);
  useEffect(() => {
    if (reply) field.current?.focus();
  }, [reply]);

  const add = (picked: readonly File[]) => {
    const free = mostFiles - items.length;
    if (picked.length > free) toast.error(files('tooMany', { limit: mostFiles }));
    uploads?.add(picked.slice(0, free));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && reply) setReply(null);
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !hasKeyboard()) return;
    event.preventDefault();
    send();
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = [...event.clipboardData.files];
    if (pasted.length === 0) return;
    event.preventDefault();
    add(pasted);
  };
  const onDrop = (event: DragEvent) => {
    setOver(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    add([...event.dataTransfer.files]);
  };

  return (
    <form
      className="relative border-t border-line bg-surface px-3 pt-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:px-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {isOver && (
        <p className="pointer-events-none absolute inset-1 z-10 grid place-items-center rounded-card border-2 border-dashed border-primary bg-primary-soft font-semibold">
          {files('drop')}
        </p>
      )}
      {reply && (
        <div className="mb-2 flex items-center gap-2 border-l-4 border-primary bg-sunken py-1 pr-1 pl-3 text-[0.9375rem]">
          <p className="min-w-0 flex-1 truncate">
            <span className="font-semibold">{t('replyTo', { name: reply.name })}</span> {reply.text}
          </p>
          <IconButton label={t('noReply')} onClick={() => setReply(null)}>
            <X aria-hidden className="size-5" />
          </IconButton>
        </div>
      )}
      <FileTray items={items} onRemove={(id) => uploads?.remove(id)} onRetry={(id) => uploads?.retry(id)} />
      <div className="flex items-end gap-1.5">
        <PickFiles onPick={add} disabled={uploads === null} />
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
          onPaste={onPaste}
          className="field-sizing-content max-h-40 min-h-12 min-w-0 flex-1 resize-none rounded-3xl border border-edge bg-paper px-4 py-2.75 text-ink placeholder:text-ink-soft"
        />
        <button
          type="submit"
          aria-label={t('send')}
          title={t('send')}
          aria-busy={isSending}
          disabled={!canSend || isSending}
          className="inline-grid size-12 shrink-0 place-items-center rounded-full bg-primary text-on-primary transition-colors hover:bg-primary-strong disabled:bg-sunken disabled:text-ink-soft"
        >
          <SendHorizontal aria-hidden className="size-5.5" />
        </button>
      </div>
      {isSending && (
        <p role="status" className="mt-1 px-4 text-[0.875rem] text-ink-soft">
          {t('sendsWithFiles')}
        </p>
      )}
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
