/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { editMark } from '../parts/edit-mark.ts';
import { mailHref } from '../parts/links.ts';
import { Paragraphs } from '../parts/words.tsx';
import type { RenderContext } from '../render-context.ts';

const facts = ['company', 'taxId', 'address', 'register'] as const;

/** Who runs the place, and what the page keeps of who looks at it: nothing. */
export function LegalBody({ c }: { c: RenderContext }) {
  const { legal } = c.view.snapshot.content;
  const mail = mailHref(legal.email);
  const known = facts.filter((fact) => legal[fact] !== '');
  return (
    <div class="prose" {...editMark(c, 'legal')}>
      <h1>{c.say('page.legal')}</h1>
      <h2>{c.say('legal.who')}</h2>
      <dl class="facts">
        {known.length === 0 && (
          <div>
            <dt>{c.say('legal.name')}</dt>
            <dd>{c.view.snapshot.business.name}</dd>
          </div>
        )}
        {known.map((fact) => (
          <div key={fact}>
            <dt>{c.say(`legal.${fact}`)}</dt>
            <dd>{legal[fact]}</dd>
          </div>
        ))}
        {mail && (
          <div>
            <dt>{c.say('legal.email')}</dt>
            <dd>
              <a href={mail}>{legal.email}</a>
            </dd>
          </div>
        )}
      </dl>
      <Paragraphs c={c} of={legal.text} />
      <h2>{c.say('legal.privacyTitle')}</h2>
      <p>{c.say('legal.privacy')}</p>
    </div>
  );
}
