import { useTranslations } from 'use-intl/react';

interface LimitNoteProps {
  readonly of: 'categories' | 'items' | 'menus' | 'groups' | 'addons' | 'sizes' | 'itemGroups';
  readonly limit: number;
}

/** In the place of what adds another one: there are as many as there may be, and what can be done. */
export function LimitNote({ of, limit }: LimitNoteProps) {
  const t = useTranslations('studioMenu.limit');
  return (
    <p role="note" className="rounded-card bg-sunken px-4 py-3 text-[0.9375rem]">
      {t(of, { limit })}
    </p>
  );
}
