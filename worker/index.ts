import { ConsultRoom } from '../party/consult-room.ts';
import { Lobby } from '../party/lobby.ts';
import { app } from './app.ts';
import type { Env } from './env.ts';

export { ConsultRoom, Lobby };

export default {
  fetch: app.fetch,
} satisfies ExportedHandler<Env>;
