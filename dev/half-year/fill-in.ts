/** Whose names a text is filled in with. */
export interface Names {
  readonly pet: { readonly name: string; readonly sex: 'female' | 'male' };
  readonly owner: string;
  readonly vet: string;
}

/** How a text speaks of an animal, by its sex: female, male. */
const forms: Readonly<Record<string, readonly [string, string]>> = {
  o: ['a', 'o'],
  lo: ['la', 'lo'],
  Lo: ['La', 'Lo'],
  él: ['ella', 'él'],
  he: ['she', 'he'],
  He: ['She', 'He'],
  him: ['her', 'him'],
  his: ['her', 'his'],
  himself: ['herself', 'himself'],
};

/**
 * Fills in `{pet}`, `{owner}` (the first name), `{vet}` and the forms that follow the animal's sex: `tranquil{o}`, `{He} eats`. Throws for
 * anything else in braces.
 */
export function fillIn(text: string, { pet, owner, vet }: Names): string {
  const names: Readonly<Record<string, string>> = { pet: pet.name, owner: owner.split(' ')[0] ?? '', vet };
  return text.replaceAll(/\{([^}]*)\}/g, (_, word: string) => {
    const filled = names[word] ?? forms[word]?.[pet.sex === 'female' ? 0 : 1];
    if (filled === undefined) throw new Error(`Nothing is known to fill in for {${word}}`);
    return filled;
  });
}
