import { type MemberRole, memberActs } from '../../../contract/sites.ts';

/** Whether somebody who is this in a business may do such a thing. The database has the same (private.may). */
export const may = (role: MemberRole, act: keyof typeof memberActs): boolean =>
  memberActs[act].some((one) => one === role);
