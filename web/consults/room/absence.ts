/** Whether somebody went away by a press on this page: not; asked for and not yet noted; noted. */
export type Absence = 'none' | 'asked' | 'noted';

/** The same as what the API says since when they are away: what was noted and is not any more ended on another device. */
export function followAbsence(absence: Absence, awaySince: string | null): Absence {
  if (absence === 'asked' && awaySince !== null) return 'noted';
  return absence === 'noted' && awaySince === null ? 'none' : absence;
}
