import { type PageSection, pageSections } from '../../../contract/sites.ts';

/** What opens the page is always there, and first. */
const opening: PageSection = 'hero';

/** The parts of a page that can be moved, in their order. */
export const movable = (sections: readonly PageSection[]): PageSection[] =>
  sections.filter((section) => section !== opening);

/** The parts of a page as they are kept. */
export const withOpening = (sections: readonly PageSection[]): PageSection[] => [opening, ...sections];

/** The parts of a page as they are listed: those that are shown in their order, then the others. */
export const listedSections = (shown: readonly PageSection[]): PageSection[] => [
  ...shown,
  ...movable(pageSections).filter((section) => !shown.includes(section)),
];

/** The same parts with one put before another of them, or (null) after all. */
export function movedSection(
  shown: readonly PageSection[],
  moved: PageSection,
  before: PageSection | null,
): PageSection[] {
  const others = shown.filter((section) => section !== moved);
  const at = before === null ? -1 : others.indexOf(before);
  return others.toSpliced(at < 0 ? others.length : at, 0, moved);
}

/** The same parts with one shown, after those that are, or taken out. */
export const toggledSection = (shown: readonly PageSection[], section: PageSection): PageSection[] =>
  shown.includes(section) ? shown.filter((one) => one !== section) : [...shown, section];
