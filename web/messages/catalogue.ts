import type first from '../landing/messages/es.json';
import type rest from './es.json';

type WebMessages = typeof first & typeof rest;

declare module '../kit/text/catalogue.ts' {
  interface Catalogue extends WebMessages {}
}
