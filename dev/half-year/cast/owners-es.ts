import { ownerIn } from './owner.ts';
import { bitch, dog, gelding, mare, queen, tom } from './pet.ts';

const inSpain = ownerIn('ES');
const inMexico = ownerIn('MX');

/** Owners who write in Spanish. */
export const spanishOwners = [
  inSpain('Lucía Ferrer', 176, [bitch('Nala', 0.6, 14), tom('Simba', 4, 5.1)], {
    rhythm: 1.9,
    money: [{ day: 171, does: 'subscribe', plan: 'family' }],
  }),
  inSpain(
    'Javier Montes',
    174,
    [dog('Rocky', 8, 31, { notes: 'Displasia de cadera diagnosticada a los 5 años.' })],
    {
      rhythm: 1.4,
      money: [
        { day: 160, does: 'subscribe', plan: 'care' },
        { day: 107, does: 'card', card: 'pm_card_chargeCustomerFail' },
      ],
    },
  ),
  inSpain(
    'Carmen Ibáñez',
    170,
    [
      queen('Mía', 12, 3.4, {
        notes: 'Hipertiroidea, con tiamazol.',
        takes: { name: 'Tiamazol', dose: '2,5 mg por la mañana y por la noche', purpose: 'Tiroides' },
      }),
      queen('Kira', 2, 3.9),
    ],
    {
      rhythm: 1.8,
      money: [{ day: 166, does: 'subscribe', plan: 'family', interval: 'year' }],
    },
  ),
  inSpain('Andrés Quintana', 165, [gelding('Jerezano', 14, 510), mare('Alhambra', 9, 480)], {
    rhythm: 1.7,
    money: [{ day: 158, does: 'subscribe', plan: 'family' }],
  }),
  inSpain('Marta Soler', 160, [tom('Gris', 5, 6.2)], {
    money: [
      {
        day: 64,
        does: 'payForOne',
        ends: 'delivered',
        stars: 2,
        refund: 'all',
        comment:
          'La videollamada se cortó tres veces y acabamos hablando por escrito. Quien me atendió, muy bien, pero pagué por un vídeo.',
      },
      { day: 63, does: 'credit', units: 1, note: 'Videollamada con cortes; además del reembolso.' },
    ],
  }),
  inSpain('Iñaki Zubiri', 152, [bitch('Lur', 3, 22)], { rhythm: 0.7 }),
  inSpain('Rocío Vargas', 148, [mare('Lucera', 16, 495), dog('Chispa', 2, 7)], {
    rhythm: 1.3,
    money: [
      { day: 140, does: 'subscribe', plan: 'care' },
      { day: 81, does: 'change', plan: 'family' },
    ],
  }),
  inSpain('Pau Ginestà', 141, [dog('Bruc', 0.6, 9)], { rhythm: 0.8 }),
  inSpain(
    'Elena Prieto',
    133,
    [queen('Lola', 7, 4.4), tom('Óscar', 6, 7.3, { notes: 'En dieta desde enero.' })],
    {
      rhythm: 1.4,
      money: [
        { day: 130, does: 'subscribe', plan: 'care' },
        { day: 75, does: 'card', card: 'pm_card_chargeCustomerFail' },
        { day: 67, does: 'card', card: 'pm_card_visa' },
      ],
    },
  ),
  inSpain('Sergio Duarte', 124, [dog('Thor', 5, 38)], {
    rhythm: 1.2,
    money: [
      { day: 120, does: 'subscribe', plan: 'care' },
      { day: 76, does: 'cancel' },
    ],
  }),
  inSpain('Nerea Otaola', 117, [bitch('Beltza', 9, 19)], { rhythm: 0.6 }),
  inSpain('Manuel Cordero', 109, [gelding('Trueno', 11, 530)], {
    rhythm: 0.7,
    money: [
      {
        day: 37,
        does: 'payForOne',
        ends: 'delivered',
        stars: 5,
        comment: 'A las once de la noche y con el caballo revolcándose. No tengo palabras.',
      },
    ],
  }),
  inSpain('Alba Rivas', 99, [queen('Duna', 1.5, 3.6)], {
    rhythm: 1.5,
    money: [
      { day: 97, does: 'subscribe', plan: 'care' },
      { day: 12, does: 'card', card: 'pm_card_chargeCustomerFail' },
    ],
  }),
  inSpain('Hugo Lasarte', 88, [tom('Pixel', 3, 5.4)], { rhythm: 0.6 }),
  inSpain(
    'Pilar Navas',
    72,
    [bitch('Trufa', 11, 8.2, { notes: 'Soplo cardiaco leve, revisión cada seis meses.' })],
    {
      rhythm: 1.8,
      money: [{ day: 70, does: 'subscribe', plan: 'care' }],
    },
  ),
  inSpain('Gabriel Santos', 51, [dog('Kobe', 0.3, 9), tom('Leo', 2, 4.8)], {
    rhythm: 1.9,
    money: [
      { day: 50, does: 'subscribe', plan: 'care' },
      { day: 9, does: 'cancel' },
    ],
  }),
  inSpain('Irene Castro', 33, [queen('Nina', 0.5, 2.1)], { rhythm: 1 }),
  inMexico('Daniela Cruz', 172, [dog('Max', 6, 29), bitch('Canela', 1.2, 11)], {
    rhythm: 1.8,
    money: [{ day: 168, does: 'subscribe', plan: 'family' }],
  }),
  inMexico('Emilio Tapia', 158, [gelding('Relámpago', 12, 440)], {
    rhythm: 0.6,
    money: [{ day: 101, does: 'payForOne', ends: 'cancelled' }],
  }),
  inMexico('Fernanda Ochoa', 150, [queen('Michi', 3, 3.7), tom('Tigre', 4, 5.8)], {
    rhythm: 1.4,
    money: [
      { day: 146, does: 'subscribe', plan: 'care' },
      { day: 58, does: 'credit', units: 2, note: 'Esperó más de veinte minutos el sábado por la noche.' },
    ],
  }),
  inMexico('Ricardo Salinas', 136, [dog('Bruno', 10, 26)], {
    money: [
      {
        day: 85,
        does: 'payForOne',
        ends: 'delivered',
        stars: 5,
        comment: 'Nos ahorró el viaje de dos horas a la ciudad.',
      },
    ],
  }),
  inMexico('Paola Méndez', 114, [bitch('Frida', 2, 6.4)], { rhythm: 0.7 }),
  inMexico('Luis Arturo Vega', 93, [dog('Capitán', 0.5, 12)], {
    rhythm: 1.5,
    money: [{ day: 90, does: 'subscribe', plan: 'care' }],
  }),
  inMexico('Sofía Barragán', 60, [queen('Luna', 8, 4.9)], { rhythm: 0.7 }),
  inMexico('Jimena Lozano', 25, [mare('Paloma', 7, 430)], { rhythm: 1 }),
];
