/** The look of a link in a text. By itself on a line it is as high as a finger needs. */
export function textLinkClass(place: 'inText' | 'onLine'): string {
  const look = 'font-semibold text-primary underline underline-offset-4';
  return place === 'inText' ? look : `inline-flex min-h-11 items-center ${look}`;
}
