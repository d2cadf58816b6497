/** Joins the class names that are there; conditions may pass `false` or `undefined`. */
export function classNames(...parts: (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
