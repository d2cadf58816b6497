/** A text as PostgreSQL reads it in a statement: in quotes, which are doubled inside. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
