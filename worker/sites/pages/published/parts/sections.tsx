/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { PageSection } from '../../../../../contract/sites.ts';
import type { Markup } from '../../../../pages/page.ts';
import { HoursTable, OpeningMark } from '../hours/hours-table.tsx';
import { Dish } from '../menu/dish.tsx';
import { Stretches } from '../menu/menu-section.tsx';
import type { RenderContext } from '../render-context.ts';
import { AddressLines, ContactLines } from './contact-parts.tsx';
import { editMark } from './edit-mark.ts';
import { Photo } from './photo.tsx';
import { Paragraphs, Words } from './words.tsx';

/** Dishes of the home page: more than these are left to the menu's own page. */
const mostAtHome = { highlights: 6, menu: 60 } as const;

interface SectionProps {
  c: RenderContext;
}

function Highlights({ c }: SectionProps) {
  const items = c.menus
    .flatMap(({ menu }) => menu.categories.flatMap((category) => category.items))
    .filter(({ highlighted }) => highlighted)
    .slice(0, mostAtHome.highlights);
  if (items.length === 0) return null;
  return (
    <section class="part highlights" {...editMark(c, 'highlights')}>
      <h2>{c.say('section.highlights')}</h2>
      <ul class="dishes">
        {items.map((item) => (
          <Dish key={item.id} {...{ c, item }} detail="short" hasPhoto heading="h3" />
        ))}
      </ul>
    </section>
  );
}

/** The menu of the hour, as far as it has room here. */
function MenuOfTheHour({ c }: SectionProps) {
  const [first] = c.menus;
  if (!first) return null;
  let room: number = mostAtHome.menu;
  const stretches = first.menu.categories.flatMap((category) => {
    const members = category.items.slice(0, room);
    room -= members.length;
    return members.length > 0 ? [{ whole: { menu: first.menu, category }, from: 0, members }] : [];
  });
  return (
    <section class="part menu-part" id="menu" {...editMark(c, 'menu')}>
      <Stretches {...{ c, stretches }} detail="short" />
      <p class="more">
        <a class="act" href={c.href('menu')}>
          {c.say('menu.whole')}
        </a>
      </p>
    </section>
  );
}

/** Who they are, in their own words. */
export function About({ c }: SectionProps) {
  const { title, text, photo } = c.view.snapshot.content.about;
  if (!c.word(text) && !c.word(title) && !photo) return null;
  return (
    <section class="part about" {...editMark(c, 'about')}>
      <div class="about-words" {...editMark(c, 'about.text')}>
        <h2 {...editMark(c, 'about.title')}>
          {c.word(title) ? <Words c={c} of={title} /> : c.say('section.about')}
        </h2>
        <Paragraphs c={c} of={text} />
      </div>
      <Photo c={c} photo={photo} sizes="(min-width: 60rem) 36rem, 92vw" />
    </section>
  );
}

function Gallery({ c }: SectionProps) {
  const { gallery } = c.view.snapshot.content;
  if (gallery.length === 0) return null;
  return (
    <section class="part gallery" {...editMark(c, 'gallery')}>
      <h2 class="unseen">{c.say('section.gallery')}</h2>
      <ul>
        {gallery.map((photo) => (
          <li key={photo.id}>
            <Photo c={c} photo={photo} sizes="(min-width: 60rem) 33vw, 80vw" />
          </li>
        ))}
      </ul>
    </section>
  );
}

function HoursPart({ c }: SectionProps) {
  if (c.view.live.hours.week.length + c.view.live.hours.special.length === 0) return null;
  return (
    <section class="part hours-part" {...editMark(c, 'hours')}>
      <h2>{c.say('section.hours')}</h2>
      <OpeningMark c={c} />
      <HoursTable c={c} />
    </section>
  );
}

function Location({ c }: SectionProps) {
  return (
    <section class="part location" {...editMark(c, 'location')}>
      <h2>{c.say('section.location')}</h2>
      <AddressLines c={c} />
      <Paragraphs c={c} of={c.view.snapshot.content.visit.text} />
    </section>
  );
}

function ContactPart({ c }: SectionProps) {
  return (
    <section class="part contact-part" {...editMark(c, 'contact')}>
      <h2>{c.say('section.contact')}</h2>
      <ContactLines c={c} />
    </section>
  );
}

/** The parts of the home page that every template has; what opens the page is the template's own. */
const drawn: Readonly<Record<Exclude<PageSection, 'hero'>, (props: SectionProps) => Markup | null>> = {
  highlights: Highlights,
  menu: MenuOfTheHour,
  about: About,
  gallery: Gallery,
  hours: HoursPart,
  location: Location,
  contact: ContactPart,
};

const practical: readonly PageSection[] = ['hours', 'location', 'contact'];

/** Parts of a page in their order. Hours, place and contact that stand together are one block, so that a template can lay them side by side. */
export function Sections({ c, list }: SectionProps & { list: readonly PageSection[] }) {
  const runs: PageSection[][] = [];
  for (const section of list) {
    const run = runs.at(-1);
    if (run && practical.includes(section) && run.every((other) => practical.includes(other)))
      run.push(section);
    else runs.push([section]);
  }
  return (
    <>
      {runs.map((run) => {
        const parts = run.flatMap((section) => (section === 'hero' ? [] : drawn[section]({ c })));
        return run.some((section) => practical.includes(section)) ? (
          <div class="practical" key={run.join()}>
            {parts}
          </div>
        ) : (
          parts
        );
      })}
    </>
  );
}
