import { Menu } from '@base-ui/react/menu';
import { Copy, EllipsisVertical, Reply, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl/react';
import { takeBackSeconds } from '../../../contract/files.ts';
import type { BubbleMessage } from './message-bubble.tsx';

/** What can be done with a message of an open conversation. */
export type MessageActions = {
  reply: (message: BubbleMessage) => void;
  takeBack: (seq: number) => void;
};

const itemClass =
  'flex min-h-11 w-full items-center gap-2.5 rounded-lg px-3 text-left text-ink outline-none data-highlighted:bg-primary-soft';

/** Answer, copy, and for a minute take back. Of the menu there is only its button until somebody presses it: a long conversation has thousands. */
export function MessageMenu({ message, actions }: { message: BubbleMessage; actions: MessageActions }) {
  const t = useTranslations('chat');
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const isAnswering = useRef(false);
  const { seq } = message;
  if (seq === null || message.takenBack) return null;
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={t('actions')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => {
          isAnswering.current = false;
          setOpen(true);
        }}
        className="inline-grid size-11 shrink-0 place-items-center self-center rounded-full text-ink-soft opacity-70 hover:bg-sunken hover:opacity-100 focus-visible:opacity-100"
      >
        <EllipsisVertical aria-hidden className="size-5" />
      </button>
      {isOpen && (
        <Menu.Root open onOpenChange={setOpen}>
          <Menu.Portal>
            <Menu.Positioner anchor={button} sideOffset={4} className="z-40">
              <Menu.Popup
                aria-label={t('actions')}
                // Whoever answers goes on in the field that they write in.
                finalFocus={() => (isAnswering.current ? false : button.current)}
                className="w-52 rounded-card border border-line bg-surface p-1.5 shadow-lg outline-none"
              >
                <MenuItems
                  message={message}
                  onTakeBack={() => actions.takeBack(seq)}
                  onReply={() => {
                    isAnswering.current = true;
                    actions.reply(message);
                  }}
                />
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      )}
    </>
  );
}

type MenuItemsProps = { message: BubbleMessage; onReply: () => void; onTakeBack: () => void };

function MenuItems({ message, onReply, onTakeBack }: MenuItemsProps) {
  const t = useTranslations('chat');
  const { body } = message;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(body);
      toast(t('copied'));
    } catch {
      toast.error(t('notCopied'));
    }
  };
  return (
    <>
      <Menu.Item className={itemClass} onClick={onReply}>
        <Reply aria-hidden className="size-5" />
        {t('reply')}
      </Menu.Item>
      {body !== '' && (
        <Menu.Item className={itemClass} onClick={() => void copy()}>
          <Copy aria-hidden className="size-5" />
          {t('copy')}
        </Menu.Item>
      )}
      {message.mine && Date.now() - message.at < takeBackSeconds * 1000 && (
        <Menu.Item className={itemClass} onClick={onTakeBack}>
          <Trash2 aria-hidden className="size-5" />
          {t('takeBack')}
        </Menu.Item>
      )}
    </>
  );
}
