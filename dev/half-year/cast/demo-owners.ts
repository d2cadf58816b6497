import type { CastOwner } from './owner.ts';
import { dog, queen } from './pet.ts';

/** What happened to the owners of the demo accounts, whose animals dev/demo-accounts.ts has. */
export const demoOwners: readonly CastOwner[] = [
  {
    name: 'Ana Ruiz',
    email: 'ana@demo.test',
    country: 'ES',
    joined: 180,
    pets: [queen('Nube', 5, 4.2), dog('Toby', 8, 18.5)],
    rhythm: 2.2,
    money: [
      { day: 172, does: 'subscribe', plan: 'care' },
      { day: 131, does: 'change', plan: 'family' },
      { day: 40, does: 'credit', units: 1, note: 'Se cortó la conexión durante la consulta de Toby.' },
    ],
  },
  {
    name: 'Ben Carter',
    email: 'ben@demo.test',
    country: 'GB',
    joined: 180,
    pets: [dog('Scout', 6, 27)],
    rhythm: 1.4,
    money: [{ day: 121, does: 'subscribe', plan: 'care' }],
  },
];
