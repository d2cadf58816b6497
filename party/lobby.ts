import { Server } from 'partyserver';

/** Everyone who waits for a vet, and the vets on duty. */
export class Lobby extends Server {
  static override options = { hibernate: true };
}
