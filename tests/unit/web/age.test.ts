import { expect, test } from 'vitest';
import { ageOfBirthDate, birthDateOfAge, formatAge } from '../../../web/consults/pets/age.ts';

const day = (text: string) => new Date(`${text}T12:00:00`);

test('A20 an age is counted back from today', () => {
  expect(birthDateOfAge({ years: 4, months: 2 }, day('2026-11-22'))).toBe('2022-09-22');
  expect(birthDateOfAge({ years: 0, months: 11 }, day('2026-11-22'))).toBe('2025-12-22');
  expect(birthDateOfAge({ years: 0, months: 0 }, day('2026-11-22'))).toBe('2026-11-22');
});

test('A20 a day that the month does not have becomes its last', () => {
  expect(birthDateOfAge({ years: 0, months: 1 }, day('2026-03-31'))).toBe('2026-02-28');
  expect(birthDateOfAge({ years: 1, months: 0 }, day('2028-02-29'))).toBe('2027-02-28');
});

test('A20 age and birth date go back and forth for every day of a leap year and every age in months', () => {
  for (let offset = 0; offset < 366; offset += 1) {
    const today = new Date(2028, 0, 1 + offset, 12);
    for (let months = 0; months <= 60; months += 7) {
      const age = { years: Math.floor(months / 12), months: months % 12 };
      expect(ageOfBirthDate(birthDateOfAge(age, today), today)).toEqual(age);
    }
  }
});

test('A20 an animal that is born tomorrow is newborn', () => {
  expect(ageOfBirthDate('2026-11-23', day('2026-11-22'))).toEqual({ years: 0, months: 0 });
});

test('C11 an age reads as people say it', () => {
  expect(formatAge('es', { years: 1, months: 3 })).toBe('1 año y 3 meses');
  expect(formatAge('es', { years: 4, months: 3 })).toBe('4 años');
  expect(formatAge('en', { years: 0, months: 8 })).toBe('8 months');
});
