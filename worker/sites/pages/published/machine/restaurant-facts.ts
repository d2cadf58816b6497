import type { BusinessKind } from '../../../../../contract/sites.ts';
import type { Hours } from '../../../content/hours.ts';
import { phoneHref, webHref } from '../parts/links.ts';
import { photoFiles } from '../parts/photo.tsx';
import type { RenderContext } from '../render-context.ts';

/** Facts in the vocabulary of schema.org. */
export type Facts = Readonly<Record<string, unknown>>;

/** schema.org's types of what serves food. */
const types: Readonly<Record<BusinessKind, string>> = {
  restaurant: 'Restaurant',
  cafe: 'CafeOrCoffeeShop',
  bar: 'BarOrPub',
  pizzeria: 'Restaurant',
  bakery: 'Bakery',
  'ice-cream': 'IceCreamShop',
  'food-truck': 'FoodEstablishment',
  // Only a FoodEstablishment has a menu.
  hotel: 'Restaurant',
  catering: 'FoodEstablishment',
  other: 'FoodEstablishment',
};

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Minutes since midnight as ISO 8601. The end of a day is written 23:59, as search engines ask for it. */
function clockTime(minutes: number): string {
  const time = minutes === 1_440 ? 1_439 : minutes % 1_440;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(time / 60))}:${two(time % 60)}`;
}

/** The hours as schema.org's OpeningHoursSpecification: a shift that closes before it opens goes past midnight. */
function hoursFacts({ week, special }: Hours): Facts {
  const shift = ({ opens, closes }: { opens: number; closes: number }) => ({
    '@type': 'OpeningHoursSpecification',
    opens: clockTime(opens),
    closes: clockTime(closes),
  });
  const regular = week.map((each) => ({
    ...shift(each),
    dayOfWeek: `https://schema.org/${weekdays[each.weekday - 1]}`,
  }));
  const dated = special.map(({ day, opens, closes }) => ({
    ...(opens === null || closes === null
      ? { '@type': 'OpeningHoursSpecification', opens: '00:00', closes: '00:00' }
      : shift({ opens, closes })),
    validFrom: day,
    validThrough: day,
  }));
  return {
    ...(regular.length > 0 && { openingHoursSpecification: regular }),
    ...(dated.length > 0 && { specialOpeningHoursSpecification: dated }),
  };
}

/** The address of the place's own photo in full, for whoever shows the page elsewhere; undefined without one. */
export function pictureOf(
  c: RenderContext,
): { url: string; width: number; height: number; type: string } | undefined {
  const { hero, gallery, about } = c.view.snapshot.content;
  for (const photo of [hero.photo, about.photo, ...gallery]) {
    // Chat apps and search engines draw no SVG and, many of them, no AVIF.
    const stored = photoFiles(c, photo);
    const kind = stored?.kinds.findLast(({ type }) =>
      ['image/jpeg', 'image/png', 'image/webp'].includes(type),
    );
    const file = kind?.files.find(({ width }) => width >= 1_200) ?? kind?.files.at(-1);
    if (stored && kind && file) {
      return {
        url: `${c.view.place.origin}${c.view.place.photos}/${file.path}`,
        width: file.width,
        height: Math.round((stored.height * file.width) / stored.width),
        type: kind.type,
      };
    }
  }
  return undefined;
}

/** What the place is: name, kind, address, hours, menu. */
export function restaurantFacts(c: RenderContext): Facts {
  const { business, content } = c.view.snapshot;
  const { address, point, phone, email, links } = business.contact;
  const { origin } = c.view.place;
  const picture = pictureOf(c);
  const hasAddress = Object.values(address).some((line) => line !== '');
  const sameAs = Object.values(links).flatMap((link) => webHref(link) ?? []);
  const description = c.word(content.hero.text)?.text;
  return {
    '@type': types[business.kind],
    '@id': `${origin}${c.view.place.root || '/'}#place`,
    name: business.name,
    url: `${origin}${c.href('home')}`,
    ...(description && { description }),
    ...(picture && { image: picture.url }),
    ...(phoneHref(phone) && { telephone: phone }),
    ...(email && { email }),
    ...(business.kind === 'pizzeria' && { servesCuisine: 'Pizza' }),
    ...(hasAddress && {
      address: {
        '@type': 'PostalAddress',
        streetAddress: address.street,
        postalCode: address.postalCode,
        addressLocality: address.locality,
        addressRegion: address.region,
        addressCountry: business.country,
      },
    }),
    ...(point && {
      geo: { '@type': 'GeoCoordinates', latitude: point.latitude, longitude: point.longitude },
    }),
    ...hoursFacts(c.view.live.hours),
    currenciesAccepted: business.currency,
    ...(links.reservations && webHref(links.reservations)
      ? { acceptsReservations: webHref(links.reservations) }
      : {}),
    hasMenu: `${origin}${c.href('menu')}`,
    ...(sameAs.length > 0 && { sameAs }),
  };
}
