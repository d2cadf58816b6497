/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { AddonGroup, MenuItem } from '../../../content/menu.ts';
import { anchorOf } from '../parts/edit-mark.ts';
import { Words } from '../parts/words.tsx';
import type { RenderContext } from '../render-context.ts';

/** How many of a group are chosen, in words. */
export function amountOf(c: RenderContext, { least, most }: AddonGroup): string {
  if (most === null) return least === 0 ? c.say('addons.any') : c.say('addons.least', { least });
  if (least === most) return c.say('addons.exactly', { least });
  return least === 0 ? c.say('addons.upTo', { most }) : c.say('addons.between', { least, most });
}

/** Where a group stands among all that is chosen with dishes. */
const hrefOf = (c: RenderContext, id: string): string =>
  `${c.href('extras', c.groupPages.get(id))}#${anchorOf('g', id)}`;

/** The groups of which something is chosen with a dish, each leading to what is in it. */
export function AddonChoices({ c, item }: { c: RenderContext; item: MenuItem }) {
  const groups = item.addonGroups.flatMap((id) => c.groups.get(id) ?? []);
  const offered = groups.filter(({ addons }) => addons.length > 0);
  if (offered.length === 0) return null;
  return (
    <ul class="choices">
      {offered.map((group) => (
        <li key={group.id}>
          <a href={hrefOf(c, group.id)}>
            <Words c={c} of={group.name} />
          </a>{' '}
          <span class="amount">{amountOf(c, group)}</span>
        </li>
      ))}
    </ul>
  );
}
