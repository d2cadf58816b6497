/** What somebody writes who applies as a vet, with one document. */
export const applicationContent = (fileId: string, changes: Record<string, unknown> = {}) => ({
  displayName: 'Nora Vidal',
  about: 'Pequeños animales.',
  languages: ['es'],
  species: ['dog'],
  licences: [{ country: 'ES', body: 'Colegio de Madrid', number: '28-77', expiresOn: '2099-12-31' }],
  documents: [{ fileId, kind: 'licence' }],
  ...changes,
});
