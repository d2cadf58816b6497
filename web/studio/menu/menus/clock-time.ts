const day = 24 * 60;
const two = (number: number): string => String(number).padStart(2, '0');

/** Minutes since midnight as a control for times has them: `23:30`; past midnight it is the next day's. */
export const clockTime = (minutes: number): string =>
  `${two(Math.floor((minutes % day) / 60))}:${two(minutes % 60)}`;

/** Minutes since midnight of what such a control says; undefined while it says nothing. */
export function minutesOf(time: string): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(time) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** The end of a time that begins at `from`: an end that is not after it is on the next day. */
export const endAfter = (from: number, to: number): number => (to % day > from ? to % day : (to % day) + day);
