import { demoAccounts, demoPassword } from './demo-accounts.ts';
import { demoRestaurateur } from './demo-restaurants.ts';

/** The lines that say where everything is, and who one may sign in as. */
export function welcome(addresses: Readonly<Record<string, string>>): string {
  const places = Object.entries(addresses).map(([name, address]) => `  ${name.padEnd(12)}${address}`);
  const people = [...demoAccounts, demoRestaurateur].map(
    (account) => `  ${account.email.padEnd(20)}${account.role.padEnd(7)}${account.locale}`,
  );
  return [
    '',
    ...places,
    '',
    `Demo accounts (password ${demoPassword}):`,
    ...people,
    '',
    'Ctrl-C ends all of it.',
    '',
  ].join('\n');
}
