import type { BeginStep } from './begin-search.ts';
import type { BeginDraft } from './draft.ts';

/** The last step that may be shown: the first that lacks something; `account` when only the sign-in is left, or nothing at all. */
export function firstOpenStep({ name, kind, menuStart, pasted }: BeginDraft): BeginStep {
  if (name.trim() === '' || kind === null) return 'name';
  if (menuStart === null || (menuStart === 'paste' && pasted.trim() === '')) return 'menu';
  return 'account';
}
