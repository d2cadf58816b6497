/** Units by what they are, with what people write for them in either language, folded. */
const written: Readonly<Record<string, string>> = {
  mg: 'mg mgs miligramo miligramos milligram milligrams milligramme milligrammes',
  mcg: 'mcg ug µg microgramo microgramos microgram micrograms',
  g: 'g gr grs gramo gramos gram grams gramme grammes',
  kg: 'kg kgs kilo kilos kilogramo kilogramos kilogram kilograms',
  lb: 'lb lbs libra libras pound pounds',
  ml: 'ml mls cc mililitro mililitros millilitre millilitres milliliter milliliters',
  l: 'l litro litros litre litres liter liters',
  iu: 'ui iu',
  drop: 'gota gotas drop drops',
  tablet: 'comprimido comprimidos pastilla pastillas tableta tabletas tablet tablets pill pills',
  capsule: 'capsula capsulas capsule capsules',
  sachet: 'sobre sobres sachet sachets',
  spoon:
    'cucharada cucharadas cucharadita cucharaditas tablespoon tablespoons teaspoon teaspoons spoon spoons',
  minute: 'min mins minuto minutos minute minutes',
  hour: 'h hs hora horas hour hours hr hrs',
  day: 'd dia dias day days',
  week: 'semana semanas week weeks',
  month: 'mes meses month months',
  year: 'ano anos year years',
  time: 'vez veces time times',
  percent: '% percent',
  degree: '° º c grado grados degree degrees celsius centigrados',
  cm: 'cm centimetro centimetros centimetre centimetres centimeter centimeters',
  beat: 'lpm bpm latidos pulsaciones beats',
  breath: 'rpm respiraciones breaths',
};

const units = new Map(
  Object.entries(written).flatMap(([unit, words]) =>
    words.split(' ').map((word): [string, string] => [word, unit]),
  ),
);

/** What a written word measures; undefined where it is no unit. */
export const unitOf = (word: string | undefined): string | undefined =>
  word === undefined ? undefined : units.get(word);
