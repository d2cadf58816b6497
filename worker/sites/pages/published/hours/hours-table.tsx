/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Words } from '../parts/words.tsx';
import type { RenderContext } from '../render-context.ts';
import { shiftsOn } from './opening.ts';
import { clockWriter, openingWords } from './opening-words.ts';
import { dayAfter } from './zone-clock.ts';

/** Days ahead of which what is special is told. */
const foreseen = 42;

type Shifts = ReturnType<typeof shiftsOn>;

const same = (one: Shifts, other: Shifts) => JSON.stringify(one) === JSON.stringify(other);

/** Whether the place is open, as a word with a dot. */
export function OpeningMark({ c }: { c: RenderContext }) {
  // A page that lies on a disk says nothing that is true for an hour.
  if (c.view.place.fileOf !== undefined) return null;
  return <p class={c.opening.isOpen ? 'opening is-open' : 'opening'}>{openingWords(c)}</p>;
}

/** The hours of a week, days that are alike in one row, and the special days of the weeks to come. */
export function HoursTable({ c }: { c: RenderContext }) {
  const { hours } = c.view.live;
  const clock = clockWriter(c);
  const today = clock.wall(c.view.now).date;
  const written = (shifts: Shifts) =>
    shifts.length === 0
      ? c.say('hours.closed')
      : shifts.map(({ opens, closes }) => (
          <span key={opens}>
            {c.say('hours.shift', { opens: clock.time(opens), closes: clock.time(closes) })}{' '}
          </span>
        ));
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    hours.week
      .filter((shift) => shift.weekday === weekday)
      .map(({ opens, closes }) => ({ opens, closes }))
      .sort((a, b) => a.opens - b.opens),
  );
  const rows: { first: number; last: number; shifts: Shifts }[] = [];
  week.forEach((shifts, at) => {
    const row = rows.at(-1);
    if (row && same(row.shifts, shifts)) row.last = at + 1;
    else rows.push({ first: at + 1, last: at + 1, shifts });
  });
  const special = [...new Set(hours.special.map(({ day }) => day))]
    .filter((day) => day >= today && day <= dayAfter(today, foreseen))
    .sort();
  return (
    <table class="hours">
      <caption class="unseen">{c.say('hours.title')}</caption>
      <tbody>
        {rows.map(({ first, last, shifts }) => (
          <tr key={first}>
            <th scope="row">
              {first === last
                ? clock.weekday(first)
                : c.say(last === first + 1 ? 'hours.two' : 'hours.days', {
                    first: clock.weekday(first),
                    last: clock.weekday(last),
                  })}
            </th>
            <td>{written(shifts)}</td>
          </tr>
        ))}
        {special.map((day) => (
          <tr key={day} class="special">
            <th scope="row">
              {clock.date(day)}{' '}
              <Words c={c} of={hours.special.find((shift) => shift.day === day)?.note ?? {}} />
            </th>
            <td>{written(shiftsOn(hours, day))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
