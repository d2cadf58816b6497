/** Where a font file of documents lies among the static files. */
export const facePath = (file: string): string => `/faces/${file}`;
