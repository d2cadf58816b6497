import { Server } from 'partyserver';

/** The room of one consult: its durable log and the people in it. */
export class ConsultRoom extends Server {
  static override options = { hibernate: true };
}
