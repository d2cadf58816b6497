import type es from './es.json';

type WebMessages = typeof es;

declare module '../kit/catalogue.ts' {
  interface Catalogue extends WebMessages {}
}
