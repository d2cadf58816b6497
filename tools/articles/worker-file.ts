import { resolve } from 'node:path';

/** Where a file lies that is for the Worker alone (worker/core/static-files.ts). */
export const workerFile = (path: string): string => resolve(import.meta.dirname, '../../worker/static', path);

/** The text of such a file. */
export const workerFileText = (content: object): string => `${JSON.stringify(content)}\n`;
