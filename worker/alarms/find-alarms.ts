import type { HealthFigure } from '../../db/calls/health.ts';
import { type Alarm, alarmList } from './alarm-list.ts';

/** What was found of one alarm. */
export interface Found {
  readonly name: string;
  readonly figure: number;
  readonly bad: boolean;
}

/** Whether each alarm's figure is in bounds. One whose figure is not among `figures` is left out: nothing is known of it. */
export const findAlarms = (
  figures: readonly HealthFigure[],
  alarms: Readonly<Record<string, Alarm>> = alarmList,
): Found[] =>
  Object.entries(alarms).flatMap(([name, { figure, label = '', above }]) => {
    const seen = figures.find((one) => one.name === figure && one.label === label);
    return seen === undefined ? [] : [{ name, figure: seen.value, bad: seen.value > above }];
  });
