import type { Stack } from '../../support/stack.ts';

/** The code in the newest mail to an address, and one that is not in it. Throws when there is no mail. */
export function mailedCode(stack: Stack, email: string): { right: string; wrong: string } {
  const mail = stack.auth.mailbox.list().find(({ to }) => to === email);
  const right = mail?.text.match(/\b\d{6,10}\b/)?.[0];
  if (right === undefined) throw new Error(`No code was mailed to ${email}`);
  return { right, wrong: right === '000000' ? '111111' : '000000' };
}
