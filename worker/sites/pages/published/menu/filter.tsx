/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { allergens } from '../../../../../contract/sites.ts';
import type { RenderContext } from '../render-context.ts';

/**
 * What a guest must not eat. Ticking a box is all: the style sheet hides what contains it, marks what may, and counts what is left (`filterCss`), so
 * that it works before and without any script.
 */
export function AllergenFilter({ c }: { c: RenderContext }) {
  return (
    <details class="filter">
      <summary>{c.say('filter.title')}</summary>
      <fieldset>
        <legend>{c.say('filter.legend')}</legend>
        <ul>
          {allergens.map((allergen) => (
            <li key={allergen}>
              <input type="checkbox" id={`no-${allergen}`} autocomplete="off" />
              <label for={`no-${allergen}`}>{c.say(`allergen.${allergen}`)}</label>
            </li>
          ))}
        </ul>
        <p class="note">{c.say('filter.note')}</p>
      </fieldset>
    </details>
  );
}

/** How many dishes of this page are left, after the last of them: the style sheet counts on the way. */
export function FilterCount({ c, total }: { c: RenderContext; total: number }) {
  return (
    <p class="count" role="status">
      <span class="count-shown" /> {c.say('filter.ofAll', { total })} <span class="count-unsaid" />
    </p>
  );
}

const ticked = allergens.map((allergen) => `#no-${allergen}:checked`).join(',');

/** What the filter does, as CSS. */
export const filterCss = `
.ask,.count{display:none}
main{counter-reset:shown unsaid}
.dish{counter-increment:shown}
${allergens
  .map(
    (allergen) =>
      `main:has(#no-${allergen}:checked) [data-has~=${allergen}]{display:none}` +
      `main:has(#no-${allergen}:checked) [data-unsaid~=${allergen}]{counter-increment:shown unsaid}` +
      `main:has(#no-${allergen}:checked) [data-unsaid~=${allergen}] .ask{display:block}`,
  )
  .join('\n')}
main:has(${ticked}) .count{display:block}
.count-shown::before{content:counter(shown)}
.count-unsaid::before{content:counter(unsaid)}
`;
