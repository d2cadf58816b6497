import type { Result } from '../../kit/search/found.ts';
import type { Place } from '../../kit/search/place.ts';

/**
 * Where what somebody found leads. A consult's address sends its vet on to the desk.
 */
export function placeOf({ kind, id, consultId, path }: Result): Place {
  const here = (href: string): Place => ({ href, leaves: false });
  switch (kind) {
    case 'article':
      return { href: path ?? '/guias', leaves: true };
    case 'animal':
      return here(`/app/pets/${id}`);
    case 'consult':
      return here(`/consult/${id}`);
    case 'note':
    case 'plan':
      return here(`/consult/${consultId}`);
    case 'message':
      return here(`/consult/${consultId}?message=${id}`);
    case 'vet':
      return here('/start');
  }
}
