/** Whether what is sold out until then (epoch ms; null: until somebody says otherwise, undefined: it is not) is so now. */
export const isSoldOut = (until: number | null | undefined, now: number): boolean =>
  until === null || (until !== undefined && until > now);

/** Moments of all that is sold out (ISO 8601), by its id, as `isSoldOut` takes them. */
export const soldOutMoments = (
  soldOut: Readonly<Record<string, string | null>>,
): ReadonlyMap<string, number | null> =>
  new Map(Object.entries(soldOut).map(([id, until]) => [id, until === null ? null : Date.parse(until)]));
