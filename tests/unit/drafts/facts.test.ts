import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf, sayTheSame } from '../../../worker/consults/clinical-facts/facts-of.ts';
import { foldSubstance, substancesIn } from '../../../worker/consults/clinical-facts/substances.ts';

describe('numbers, doses and medicines are the same in both languages', () => {
  test.each([
    [
      'Dale 0,5 ml de meloxicam cada 24 horas durante tres días.',
      'Give 0.5 ml of meloxicam every 24 hours for three days.',
    ],
    ['Un comprimido cada ocho horas.', '1 tablet every 8 hours.'],
    ['Media pastilla dos veces al día.', 'Half a tablet twice a day.'],
    ['Cuarenta y ocho horas a 38,5 °C.', 'Forty-eight hours at 38.5 degrees.'],
    ['No le des ibuprofeno ni fenobarbital.', 'Do not give ibuprofen or phenobarbital.'],
    [
      'Amoxicilina 250 mg, prednisolona 5 mg y clorhexidina.',
      'Amoxicillin 250 mg, prednisolone 5 mg and chlorhexidine.',
    ],
    ['Doxiciclina 5 mg/kg, 1.250 g en total.', 'Doxycycline 5 mg per kg, 1,250 g in all.'],
    ['2½ comprimidos', '2.5 tablets'],
  ])('%s', (spanish, english) => {
    expect(sayTheSame(spanish, english)).toBe(true);
  });

  test.each([
    ['another number', 'Dale 0,5 ml.', 'Give 5 ml.'],
    ['another unit', 'Dale 5 mg, es una dosis.', 'Give 5 ml, it is one dose.'],
    ['one of another unit', 'Dale una vez 1 mg/kg.', 'Give 1 ml/kg once.'],
    ['another interval', 'Cada 8 horas.', 'Every 8 days.'],
    ['another medicine', 'Dale carprofeno.', 'Give meloxicam.'],
    ['a no too few', 'No le des paracetamol.', 'Give paracetamol.'],
    ['a no too many', 'Dale paracetamol.', 'Do not give paracetamol.'],
    ['a dose that was left out', 'Dale 5 mg cada 12 horas.', 'Give it every 12 hours.'],
    ['a number that was added', 'Dale agua.', 'Give water 3 times.'],
  ])('%s is not the same', (_, spanish, english) => {
    expect(sayTheSame(spanish, english)).toBe(false);
  });
});

test('a substance has one spelling in both languages', () => {
  const pairs = [
    ['fenobarbital', 'phenobarbital'],
    ['prazicuantel', 'praziquantel'],
    ['dexametasona', 'dexamethasone'],
    ['difenhidramina', 'diphenhydramine'],
    ['amoxicilina', 'amoxicillin'],
    ['carprofeno', 'carprofen'],
  ];
  for (const [spanish = '', english = ''] of pairs)
    expect(foldSubstance(spanish)).toBe(foldSubstance(english));
  expect(substancesIn('La vacuna de la cocina fue repentina')).toEqual(new Set());
});

test('what a text says of numbers does not hang on spaces, capitals or where they stand', () => {
  const amount = fc.tuple(
    fc.integer({ min: 2, max: 999 }),
    fc.constantFrom('mg', 'ml', 'kg', 'horas', 'gotas'),
  );
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 5 }), (amounts) => {
      const close = amounts.map(([number, unit]) => `${number}${unit}`).join(', ');
      const wide = amounts
        .toReversed()
        .map(([number, unit]) => `${number} ${unit.toUpperCase()}`)
        .join(' y ');
      expect(factsOf(close).measures).toEqual(factsOf(wide).measures);
      expect(sayTheSame(close, `${wide} y 1000 mg`)).toBe(false);
    }),
  );
});
