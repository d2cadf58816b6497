/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { siteLinks } from '../../../../../contract/sites.ts';
import type { RenderContext } from '../render-context.ts';
import { mailHref, mapHref, phoneHref, webHref } from './links.ts';

/** Links that are an act, and stand where acts stand. */
const acts = ['reservations', 'delivery'] as const;

const isAct = (link: string) => acts.some((act) => act === link);

/** Who follows a link leaves nothing behind, and lends no weight to what is behind it. */
const away = { rel: 'noopener nofollow' } as const;

/** What a guest may want to do at once: book, order, ring. */
export function Acts({ c }: { c: RenderContext }) {
  const { links, phone } = c.view.snapshot.business.contact;
  const tel = phoneHref(phone);
  const hrefs = acts.flatMap((act) => {
    const href = links[act] && webHref(links[act]);
    return href ? [{ act, href }] : [];
  });
  return (
    <p class="acts">
      {hrefs.map(({ act, href }) => (
        <a key={act} class="act" href={href} {...away}>
          {c.say(`link.${act}`)}
        </a>
      ))}
      {hrefs.length === 0 && tel && (
        <a class="act" href={tel}>
          {c.say('contact.call')}
        </a>
      )}
      <a class="act quiet" href={c.href('menu')}>
        {c.say('nav.menu')}
      </a>
    </p>
  );
}

/** The address, and the way to a map. */
export function AddressLines({ c }: { c: RenderContext }) {
  const { name, contact } = c.view.snapshot.business;
  const { street, postalCode, locality, region } = contact.address;
  const lines = [street, [postalCode, locality].filter(Boolean).join(' '), region === locality ? '' : region];
  const href = mapHref(name, contact);
  return (
    <>
      <address>
        {lines.filter(Boolean).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      {href && (
        <p>
          <a href={href} {...away}>
            {c.say('link.maps')}
          </a>
        </p>
      )}
    </>
  );
}

/** Telephone, e-mail and what else the place has on the web. */
export function ContactLines({ c }: { c: RenderContext }) {
  const { phone, email, links } = c.view.snapshot.business.contact;
  const tel = phoneHref(phone);
  const mail = mailHref(email);
  return (
    <ul class="contact">
      {tel && (
        <li>
          <a href={tel}>{phone}</a>
        </li>
      )}
      {mail && (
        <li>
          <a href={mail}>{email}</a>
        </li>
      )}
      {siteLinks.map((link) => {
        const href = links[link] && link !== 'maps' ? webHref(links[link]) : undefined;
        return href ? (
          <li key={link}>
            <a href={href} class={isAct(link) ? 'strong' : undefined} {...away}>
              {c.say(`link.${link}`)}
            </a>
          </li>
        ) : null;
      })}
    </ul>
  );
}
