/** An animal of the cast. */
export interface CastPet {
  readonly name: string;
  readonly species: 'dog' | 'cat' | 'horse';
  readonly sex: 'female' | 'male';
  /** On the day of reading. */
  readonly years: number;
  readonly kilos: number;
  readonly neutered: boolean;
  readonly notes: string;
  /** What it takes, and how much. */
  readonly takes: { readonly name: string; readonly dose: string; readonly purpose: string } | null;
}

const make =
  (species: CastPet['species'], sex: CastPet['sex']) =>
  (name: string, years: number, kilos: number, more: Partial<CastPet> = {}): CastPet => ({
    name,
    species,
    sex,
    years,
    kilos,
    neutered: years > 1 && (species !== 'horse' || sex === 'male'),
    notes: '',
    takes: null,
    ...more,
  });

/** Each by name, age in years and weight in kilos. */
export const bitch = make('dog', 'female');
export const dog = make('dog', 'male');
export const queen = make('cat', 'female');
export const tom = make('cat', 'male');
export const mare = make('horse', 'female');
export const gelding = make('horse', 'male');
