/** What both apps and the pages before them are called. */
export const brandName = 'Call-a-Vet';
