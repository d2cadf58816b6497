import { ping, pong } from '../../../party/protocol/wire.ts';
import { roomAddress } from '../../../web/kit/live/room-address.ts';
import { type Take, Unexpected } from './steps.tsx';

/** How long a room may take for each step, in ms. */
const patience = 10_000;

/** The next event of a kind; throws Unexpected with the code of the close, or `timeout`. */
function next(socket: WebSocket, kind: 'open' | 'message', wanted: (event: Event) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Unexpected('timeout')), patience);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
    };
    socket.addEventListener(kind, (event) => wanted(event) && end(resolve));
    socket.addEventListener('close', ({ code }) => end(() => reject(new Unexpected(`close ${code}`))));
  });
}

/** Opens a socket to a room of this kind with its ticket, says ping, and leaves when it has heard pong. */
export async function reachRoom(
  take: Take,
  kind: 'account-line' | 'consult-room',
  { room, ticket }: { room: string; ticket: string },
): Promise<void> {
  const socket = new WebSocket(`${roomAddress(`${kind}/${room}`)}?ticket=${encodeURIComponent(ticket)}`);
  try {
    await take('open', () => next(socket, 'open', () => true));
    await take('pong', () => {
      socket.send(ping);
      return next(socket, 'message', (event) => event instanceof MessageEvent && event.data === pong);
    });
  } finally {
    socket.close();
  }
}
