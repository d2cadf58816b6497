import type { ApiOutputs } from '../../web/kit/api/api-types.ts';
import type { Place } from '../../web/kit/search/place.ts';

export type FoundByAdmin = ApiOutputs['admin']['search']['items'][number];

/** Where what an admin found leads: to the page of an article, else to the account or the consult that it belongs to. */
export function placeOf({ kind, id, consultId, ownerId, path }: FoundByAdmin): Place {
  const row = (table: string, of: string | null): Place => ({
    href: `/admin/${table}${of === null ? '' : `?row=${of}`}`,
    leaves: false,
  });
  switch (kind) {
    case 'article':
      return { href: path ?? '/guias', leaves: true };
    case 'animal':
      return row('users', ownerId);
    case 'vet':
      return row('users', id);
    case 'consult':
    case 'message':
    case 'note':
    case 'plan':
      return row('consults', consultId);
  }
}
