import { ownerIn } from './owner.ts';
import { bitch, dog, gelding, mare, queen, tom } from './pet.ts';

const inBritain = ownerIn('GB');
const inTheStates = ownerIn('US');

/** Owners who write in English. */
export const englishOwners = [
  inBritain(
    'Emma Lockwood',
    175,
    [gelding('Copper', 17, 420, { notes: 'Laminitis in spring two years ago.' }), bitch('Bramble', 5, 17)],
    {
      rhythm: 1.9,
      money: [{ day: 169, does: 'subscribe', plan: 'family' }],
    },
  ),
  inBritain('Oliver Pratt', 168, [dog('Monty', 9, 12)], { rhythm: 0.6 }),
  inBritain('Priya Nair', 161, [queen('Saffron', 2, 3.8), tom('Biscuit', 6, 5.9)], {
    rhythm: 1.5,
    money: [{ day: 157, does: 'subscribe', plan: 'care' }],
  }),
  inBritain('George Whitfield', 149, [dog('Duke', 7, 34)], {
    money: [
      {
        day: 47,
        does: 'payForOne',
        ends: 'delivered',
        stars: 4,
        comment: 'Good to have somebody look at the leg on camera. The picture took a moment to settle.',
      },
    ],
  }),
  inBritain('Charlotte Ames', 138, [mare('Juniper', 13, 460)], { rhythm: 0.7 }),
  inBritain('Tom Hargreaves', 122, [bitch('Poppy', 0.5, 5.6)], {
    rhythm: 1.4,
    money: [{ day: 119, does: 'subscribe', plan: 'care' }],
  }),
  inBritain('Aisha Rahman', 95, [queen('Pearl', 10, 4.1)], { rhythm: 0.7 }),
  inBritain('Fiona Kerr', 66, [gelding('Angus', 8, 390)], { rhythm: 0.7 }),
  inBritain('Callum Reid', 29, [dog('Finn', 1, 21)], { rhythm: 1 }),
  inTheStates('Megan Torres', 173, [bitch('Sadie', 4, 28), tom('Gus', 5, 6.1)], {
    rhythm: 1.8,
    money: [{ day: 170, does: 'subscribe', plan: 'family' }],
  }),
  inTheStates('Jordan Blake', 163, [dog('Bear', 6, 41)], { rhythm: 0.6 }),
  inTheStates('Hailey Nguyen', 145, [queen('Mochi', 1, 3.3)], {
    rhythm: 1.5,
    money: [
      { day: 142, does: 'subscribe', plan: 'care', interval: 'year' },
      { day: 55, does: 'credit', units: 1, note: 'Consult ended by a dropped connection on our side.' },
    ],
  }),
  inTheStates('Marcus Webb', 128, [gelding('Ranger', 15, 520)], {
    money: [
      {
        day: 78,
        does: 'payForOne',
        ends: 'delivered',
        stars: 3,
        refund: 1000,
        comment: 'The advice was fine, but I waited a lot longer than the page said.',
      },
    ],
  }),
  inTheStates(
    'Brooke Sullivan',
    112,
    [bitch('Daisy', 12, 9.4, { notes: 'Early kidney disease, renal diet.' })],
    {
      rhythm: 1.5,
      money: [{ day: 108, does: 'subscribe', plan: 'care' }],
    },
  ),
  inTheStates('Ethan Caldwell', 91, [tom('Ziggy', 3, 5.6)], {
    rhythm: 0.6,
    money: [{ day: 31, does: 'payForOne', ends: 'declined' }],
  }),
  inTheStates('Natalie Brooks', 76, [dog('Cooper', 0.4, 11), queen('Willow', 4, 4.2)], {
    rhythm: 2,
    money: [
      { day: 71, does: 'subscribe', plan: 'family' },
      { day: 4, does: 'change', plan: 'care' },
    ],
  }),
  inTheStates('Owen Fletcher', 44, [dog('Hank', 8, 36)], { rhythm: 0.8 }),
];
