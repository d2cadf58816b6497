import { useRouter } from '@tanstack/react-router';
import {
  BookOpen,
  ClipboardList,
  ExternalLink,
  MessageSquare,
  NotebookPen,
  PawPrint,
  ScrollText,
  Stethoscope,
} from 'lucide-react';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import type { SearchKind } from '../../../contract/search.ts';
import { useLocale } from '../text/i18n.tsx';
import { formatDay } from '../text/moment.ts';
import { classNames } from '../ui/class-names.ts';
import type { Result } from './found.ts';
import { closeSearch } from './open-search.ts';
import type { Place } from './place.ts';

const icons: Record<SearchKind, typeof BookOpen> = {
  article: BookOpen,
  animal: PawPrint,
  consult: ClipboardList,
  message: MessageSquare,
  note: NotebookPen,
  plan: ScrollText,
  vet: Stethoscope,
};

type ResultOptionProps = {
  id: string;
  result: Result;
  place: Place;
  isActive: boolean;
  onOpen: () => void;
};

/** One result: what it is, where it was found, and the words that were looked for marked in it. */
export function ResultOption({ id, result, place, isActive, onOpen }: ResultOptionProps) {
  const t = useTranslations('search');
  const locale = useLocale();
  const router = useRouter();
  const option = useRef<HTMLAnchorElement>(null);
  const { kind, title, petName, snippet, level } = result;
  const Icon = icons[kind];
  const isDated = kind !== 'article' && kind !== 'animal' && kind !== 'vet';
  const name = isDated ? t(`of.${kind}`, { pet: petName ?? '' }) : title;
  const isNamedOnly = snippet.map(({ text }) => text).join('') === title;

  useEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);

  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    onOpen();
    closeSearch();
    if (place.leaves) return;
    event.preventDefault();
    router.history.push(place.href);
  };

  return (
    <a
      ref={option}
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      href={place.href}
      {...(place.leaves && { target: '_blank', rel: 'noopener' })}
      onClick={open}
      className={classNames(
        'flex min-h-14 gap-3 rounded-card px-3 py-2.5 text-ink no-underline hover:bg-sunken',
        isActive && 'bg-sunken ring-2 ring-primary ring-inset',
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-primary" />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span className="min-w-0 flex-1 font-semibold wrap-anywhere">{name}</span>
          {place.leaves && <ExternalLink aria-hidden className="size-4 shrink-0 self-center text-ink-soft" />}
        </span>
        <span className="block text-[0.9375rem] text-ink-soft">
          {t(`kinds.${kind}`)}
          {isDated && <> · {formatDay(locale, new Date(result.happenedAt))}</>}
          {level === 'red' && <span className="font-semibold text-emergency"> · {t('urgent')}</span>}
          {place.leaves && <span className="sr-only">{t('newTab')}</span>}
        </span>
        {!isNamedOnly && (
          <span className="mt-0.5 line-clamp-2 wrap-anywhere text-[0.9375rem]">
            {snippet.map(({ text, isMarked }, at) =>
              isMarked ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a part of a text is where it stands
                <mark key={at} className="rounded-xs bg-primary-soft font-semibold text-ink">
                  {text}
                </mark>
              ) : (
                text
              ),
            )}
          </span>
        )}
      </span>
    </a>
  );
}
