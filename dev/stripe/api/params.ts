import * as z from 'zod';

/** The largest page of a list and the default one, https://docs.stripe.com/api/pagination. */
const PAGE = { most: 100, usual: 10 };

/** Text that may not be empty: in Stripe's forms an empty string means "unset". */
export const text = z.string().min(1).max(5000);

/** A whole number, sent as text. */
export function whole(range: { min?: number; max?: number } = {}) {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = range;
  return z.string().transform((raw, ctx) => {
    const value = Number(raw);
    if (!/^-?\d+$/.test(raw)) ctx.addIssue(coded('parameter_invalid_integer', `Invalid integer: ${raw}`));
    else if (value < min)
      ctx.addIssue(coded('parameter_invalid_integer', `This value must be greater than or equal to ${min}.`));
    else if (value > max)
      ctx.addIssue(coded('parameter_invalid_integer', `This value must be less than or equal to ${max}.`));
    return value;
  });
}

/** Seconds since 1970. */
export const timestamp = whole({ min: 0 });

export const flag = z.string().transform((raw, ctx) => {
  if (raw !== 'true' && raw !== 'false') ctx.addIssue(coded('', `Invalid boolean: ${raw}`));
  return raw === 'true';
});

/** A value that an empty string unsets: `''` becomes null. */
export function emptyable<S extends z.ZodType>(schema: S) {
  return z.preprocess((raw) => (raw === '' ? null : raw), schema.nullable());
}

/** Key-value pairs; an empty value removes the key (see {@link mergeMetadata}). Limits: https://docs.stripe.com/metadata. */
export const metadata = z.record(z.string().max(40), z.string().max(500));

export const currency = z.string().transform((raw, ctx) => {
  const code = raw.toLowerCase();
  if (!['eur', 'mxn', 'usd'].includes(code)) {
    ctx.addIssue(coded('', `Invalid currency: ${code}. The Stripe stand-in covers eur, mxn and usd.`));
  }
  return code;
});

export const url = z.string().refine((raw) => URL.canParse(raw) && /^https?:/.test(raw), {
  params: { code: 'url_invalid' },
  error: 'Not a valid URL',
});

/** `created=5` or `created[gte]=5&created[lt]=9`. */
export const range = z.preprocess(
  (raw) => (typeof raw === 'string' ? { gte: raw, lte: raw } : raw),
  z.strictObject({
    gt: timestamp.optional(),
    gte: timestamp.optional(),
    lt: timestamp.optional(),
    lte: timestamp.optional(),
  }),
);
export type Range = z.output<typeof range>;

/** Whether a time lies in a range; an absent range holds every time. */
export function within(value: number, limits: Range | undefined): boolean {
  if (limits === undefined) return true;
  const { gt, gte, lt, lte } = limits;
  return !(
    (gt !== undefined && value <= gt) ||
    (gte !== undefined && value < gte) ||
    (lt !== undefined && value >= lt) ||
    (lte !== undefined && value > lte)
  );
}

/** A parameter that Stripe knows and this stand-in does not: refused with a text that says so, never ignored. */
export const uncovered = z
  .unknown()
  .superRefine((_, ctx) => {
    ctx.addIssue(
      coded(
        'stand_in_not_covered',
        'The Stripe stand-in does not cover this parameter (Stripe itself does).',
      ),
    );
  })
  .optional();

/** The names of {@link uncovered} parameters as a shape to spread into an endpoint's parameters. */
export function uncoveredParams<const Names extends readonly string[]>(
  ...names: Names
): Record<Names[number], typeof uncovered> {
  const shape: Record<string, typeof uncovered> = {};
  for (const name of names) shape[name] = uncovered;
  return shape;
}

const expand = z.array(text).max(20).optional();

/** The parameters of one endpoint: what it names, `expand`, and nothing else. */
export function params<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ ...shape, expand });
}

/** The parameters of a list: its filters and the paging. */
export function listParams<Shape extends z.ZodRawShape>(shape: Shape) {
  return params({
    ...shape,
    limit: whole({ min: 1, max: PAGE.most }).default(PAGE.usual),
    starting_after: text.optional(),
    ending_before: text.optional(),
  });
}

/** New metadata over old: an empty value removes its key, `null` (sent as `metadata=`) removes all. */
export function mergeMetadata(
  old: Record<string, string>,
  change: Record<string, string> | null | undefined,
): Record<string, string> {
  if (change === undefined) return old;
  if (change === null) return {};
  return Object.fromEntries(Object.entries({ ...old, ...change }).filter(([, value]) => value !== ''));
}

function coded(code: string, message: string) {
  return { code: 'custom' as const, message, params: { code } };
}
