import type { Hours } from '../../content/hours.ts';

type Shift = Hours['week'][number];
type Token =
  | { readonly kind: 'day'; readonly day: number; readonly isLetter: boolean }
  | { readonly kind: 'days' }
  | {
      readonly kind: 'time';
      readonly minutes: number;
      readonly half: 'am' | 'pm' | null;
      readonly isBare: boolean;
    }
  | { readonly kind: 'to' | 'and' | 'closed' | 'stop' | 'break' | 'filler' | 'other' };

const dayNames = [
  'lunes|lun|mondays?|mon|mo',
  'martes|mar|tuesdays?|tues?|tu',
  'mi[eé]rcoles|mi[eé]|wednesdays?|weds?|we',
  'jueves|jue|thursdays?|thurs?|thu|th',
  'viernes|vie|fridays?|fri|fr',
  's[aá]bados?|s[aá]b|saturdays?|sat|sa',
  'domingos?|dom|sundays?|sun|su',
];
const word = String.raw`(?![\p{L}\d])`;
const tokens: readonly (readonly [RegExp, (match: RegExpExecArray) => Token])[] = [
  [/[\n]/y, () => ({ kind: 'break' })],
  [/\.(?=\s|$)/y, () => ({ kind: 'stop' })],
  [
    new RegExp(
      `(?:todos los d[ií]as|a diario|diariamente|cada d[ií]a|daily|every ?day|7 days(?: a week)?)${word}`,
      'iuy',
    ),
    () => ({ kind: 'days' }),
  ],
  ...dayNames.map((names, at): readonly [RegExp, () => Token] => [
    // Of a name that is written out, the full stop ends a sentence.
    new RegExp(String.raw`(?:${names})(?:(?<!\p{L}{5})\.)?${word}`, 'iuy'),
    () => ({ kind: 'day', day: at + 1, isLetter: false }),
  ]),
  [
    /(?<![\p{L}])([LMXJVSD])(?![\p{L}\d'’.])/uy,
    ([, letter = '']) => ({ kind: 'day', day: 'LMXJVSD'.indexOf(letter) + 1, isLetter: true }),
  ],
  [new RegExp(`(?:cerrad[oa]s?|closed|cerramos|descanso)${word}`, 'iuy'), () => ({ kind: 'closed' })],
  [
    new RegExp(`(?:12 ?)?(?:noon|midday|mediod[ií]a)${word}`, 'iuy'),
    () => ({ kind: 'time', minutes: 720, half: null, isBare: false }),
  ],
  [
    new RegExp(`(?:midnight|medianoche)${word}`, 'iuy'),
    () => ({ kind: 'time', minutes: 1440, half: null, isBare: false }),
  ],
  [
    /(?<![\d.,:€£$])([01]?\d|2[0-4])(?:(?:[:.]|h)([0-5]\d))?\s?(?:(a\.?m\.?|p\.?m\.?)(?![\p{L}])|(h(?:oras|rs?)?\.?)(?![\p{L}\d]))?(?![\d%€£$]|[.,:]\d|\s?[€£$])/iuy,
    ([, hours = '', minutes, half, sign]) => ({
      kind: 'time',
      minutes: Number(hours) * 60 + Number(minutes ?? 0),
      half: half === undefined ? null : /^a/i.test(half) ? 'am' : 'pm',
      isBare: minutes === undefined && half === undefined && sign === undefined,
    }),
  ],
  [
    new RegExp(`(?:a|al|to|till?|until|through|thru|hasta)(?: las?)?${word}|[-–—~]`, 'iuy'),
    () => ({ kind: 'to' }),
  ],
  [new RegExp(`(?:y|e|and)${word}|[,;/&+]`, 'iuy'), () => ({ kind: 'and' })],
  [
    new RegExp(
      `(?:de|del|desde|los|las?|el|from|on|at|horarios?|hours?|open(?:ing)?|abierto|abrimos|abre|we|are|is|h|noches?|tardes?|ma[ñn]anas?|comidas?|cenas?|lunch|dinner|cocina|kitchen|por|la)${word}|[:.|·()]`,
      'iuy',
    ),
    () => ({ kind: 'filler' }),
  ],
  [/[\p{L}\d€£$]+/uy, () => ({ kind: 'other' })],
];

function* tokensOf(text: string): Generator<Token> {
  let at = 0;
  while (at < text.length) {
    const start = at;
    for (const [pattern, make] of tokens) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null || match[0] === '') continue;
      at += match[0].length;
      yield make(match);
      break;
    }
    // A space, or a sign that says nothing.
    if (at === start) at += 1;
  }
}

type Time = Extract<Token, { kind: 'time' }>;

/** Minutes since midnight of both ends, the second perhaps on the next day; null when they are no stretch of a day. */
function stretch(from: Time, to: Time): { opens: number; closes: number } | null {
  if (from.isBare && to.isBare) return null;
  const inHalf = (time: Time, half: Time['half']): number => {
    // A time of the afternoon by the 24-hour clock, noon included, is what it says.
    if (half === null || time.minutes >= 780 || (time.half === null && !time.isBare && time.minutes >= 720))
      return time.minutes;
    return (time.minutes % 720) + (half === 'pm' ? 720 : 0);
  };
  const closesAt = inHalf(to, to.half);
  const sameHalf = inHalf(from, from.half ?? to.half);
  const opens =
    from.half === null && to.half !== null && sameHalf >= closesAt ? inHalf(from, 'am') : sameHalf;
  const closes = closesAt <= opens ? closesAt + 1440 : closesAt;
  return opens < 1440 && closes - opens >= 15 && closes - opens <= 1440 ? { opens, closes } : null;
}

/** Reads days and times one after the other. One for one text. */
class OpeningReading {
  readonly shifts: Shift[] = [];
  private days: number[] = [];
  private stretches: { opens: number; closes: number }[] = [];
  private start: Time | null = null;
  private before: Token['kind'] = 'break';
  private isClosed = false;
  /** It was said of the days before it, not of those that follow. */
  private isEnded = false;
  private others = 0;

  read(token: Token): void {
    if (token.kind === 'filler') return;
    if (token.kind === 'other') this.note();
    else if (token.kind === 'day') this.day(token.day);
    else if (token.kind === 'days') {
      this.flush();
      this.days = [1, 2, 3, 4, 5, 6, 7];
    } else if (token.kind === 'time') this.time(token);
    else if (token.kind === 'closed') this.close();
    else if (token.kind === 'break') this.endLine();
    else if (token.kind === 'stop') this.isEnded ||= this.isClosed && this.days.length > 0;
    this.before = token.kind;
    if (token.kind !== 'other') this.others = 0;
  }

  flush(): void {
    if (!this.isClosed)
      for (const weekday of this.days)
        for (const one of this.stretches) this.shifts.push({ weekday, ...one });
    this.days = [];
    this.stretches = [];
    this.start = null;
    this.isClosed = false;
    this.isEnded = false;
  }

  private day(day: number): void {
    if (this.stretches.length > 0 || this.isEnded) this.flush();
    const last = this.days.at(-1);
    this.start = null;
    if (this.before === 'to' && last !== undefined && last !== day) {
      for (let at = (last % 7) + 1; at !== day; at = (at % 7) + 1) this.days.push(at);
    }
    if (!this.days.includes(day)) this.days.push(day);
  }

  private time(time: Time): void {
    if (this.days.length === 0) return;
    if (this.start !== null && this.before === 'to') {
      const found = stretch(this.start, time);
      if (found) this.stretches.push(found);
      this.start = null;
    } else this.start = time;
  }

  /** "Mondays closed", and "closed on Mondays". */
  private close(): void {
    if (this.stretches.length > 0 || this.days.length === 0) this.flush();
    this.isEnded = this.days.length > 0;
    this.isClosed = true;
  }

  private note(): void {
    this.others += 1;
    if (this.others > 3 && this.stretches.length === 0) this.days = [];
    if (this.others > 3) this.start = null;
  }

  private endLine(): void {
    if (this.stretches.length > 0 || this.isClosed) this.flush();
  }
}

/**
 * When a place is open, as a text in Spanish or English says it: "martes a viernes 13:00-16:00 y 20:00-23:30", "Mon–Fri 7:30am – 5pm, Sundays closed", `Mo-Fr
 * 07:30-20:00`. In order of weekday and time; empty when it says nothing of the kind.
 */
export function openingIn(text: string): Shift[] {
  const found = [...tokensOf(text)];
  const hasTimes = found.some((token) => token.kind === 'time' && !token.isBare);
  if (!hasTimes) return [];
  const reading = new OpeningReading();
  for (const [at, token] of found.entries()) {
    const around = [found[at - 1]?.kind, found[at + 1]?.kind];
    // A letter alone is a day beside another, or beside a time.
    const isDay =
      token.kind !== 'day' ||
      !token.isLetter ||
      around.some((kind) => kind === 'to' || kind === 'and' || kind === 'time');
    reading.read(isDay ? token : { kind: 'other' });
  }
  reading.flush();
  const seen = new Set<string>();
  return reading.shifts
    .filter(({ weekday, opens, closes }) => {
      const key = `${String(weekday)} ${String(opens)} ${String(closes)}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    })
    .toSorted((a, b) => a.weekday - b.weekday || a.opens - b.opens);
}
