import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { type PageSection, pageSections } from '../../../contract/sites.ts';
import { classNames } from '../../kit/ui/class-names.ts';
import { DragHandle, focusHandle, sortList, sortRow, sortRowClass } from '../order/drag-handle.tsx';
import { listedSections, movable, movedSection, toggledSection, withOpening } from './section-order.ts';
import { useLook } from './use-look.ts';

const sectionOf = (id: string | null) => pageSections.find((section) => section === id) ?? null;

/** The parts of the front page: shown or not, and in which order, by dragging or with the keyboard. */
export function SectionList() {
  const t = useTranslations('design');
  const { look, choose } = useLook();
  const hintId = useId();
  const [said, setSaid] = useState('');
  const shown = movable(look.sections);
  const set = (sections: readonly PageSection[]) =>
    choose('sections', withOpening(sections), t('what.sections'));
  const move = (id: string, before: PageSection | null) => {
    const moved = sectionOf(id);
    if (!moved) return;
    const sections = movedSection(shown, moved, before);
    set(sections);
    const name = t(`sectionNames.${moved}`);
    setSaid(t('moved', { name, place: sections.indexOf(moved) + 1, count: sections.length }));
    focusHandle(id);
  };
  const step = (id: string, steps: number) => {
    const section = sectionOf(id);
    const at = section ? shown.indexOf(section) : -1;
    const to = Math.max(0, Math.min(shown.length - 1, at + steps));
    if (at >= 0 && to !== at) move(id, shown[to > at ? to + 1 : to] ?? null);
  };
  return (
    <section>
      <h2 className="text-lg">{t('sections')}</h2>
      <p className="mt-0.5 text-[0.9375rem] text-ink-soft">{t('sectionsHint')}</p>
      <p id={hintId} className="sr-only">
        {t('keys')}
      </p>
      <ul {...sortList('section', 'sections')} className="mt-2 divide-y divide-line border-y border-line">
        {listedSections(shown).map((section) => {
          const isShown = shown.includes(section);
          const name = t(`sectionNames.${section}`);
          return (
            <li
              key={section}
              {...(isShown && sortRow('section', section))}
              className={classNames('flex min-h-13 items-center gap-1', isShown && sortRowClass)}
            >
              {isShown ? (
                <DragHandle
                  label={t('move', { name })}
                  hintId={hintId}
                  rowId={section}
                  onDrop={(id, { beforeId }) => move(id, sectionOf(beforeId))}
                  onStep={step}
                />
              ) : (
                <span className="w-9 shrink-0" />
              )}
              <label className="flex min-h-13 min-w-0 flex-1 items-center gap-3">
                <span className={classNames('min-w-0 flex-1', !isShown && 'text-ink-soft')}>{name}</span>
                <input
                  type="checkbox"
                  aria-label={t('show', { name })}
                  checked={isShown}
                  onChange={() => set(toggledSection(shown, section))}
                  className="size-5.5 shrink-0 accent-primary"
                />
              </label>
            </li>
          );
        })}
      </ul>
      <p role="status" className="sr-only">
        {said}
      </p>
    </section>
  );
}
