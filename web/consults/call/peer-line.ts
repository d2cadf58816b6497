import type { CallChannel, Sending } from '../../../party/client/call-channel.ts';
import type { CallFrame, Leg } from '../../../party/protocol/call-frames.ts';
import type { CallLine, CallPerson, LineListener, LineQuality, MediaKind } from './call-line.ts';
import { PeerLink } from './peer-link.ts';

type PeerLineOptions = {
  channel: CallChannel;
  callId: string;
  /** This connection in the call. */
  legId: string;
  userId: string;
  iceServers: RTCIceServer[];
  sending: Sending;
  listener: LineListener;
  taken: () => void;
};

const lookEvery = 2_000;
const worst: readonly LineQuality[] = ['good', 'bad', 'lost'];

/** A call from browser to browser: a connection to each of the others, signalled by the consult's room. */
export class PeerLine implements CallLine {
  readonly #options: PeerLineOptions;
  readonly #links = new Map<string, PeerLink>();
  readonly #tracks = new Map<MediaKind, MediaStreamTrack>();
  readonly #timer: number;
  #legs: readonly Leg[] = [];
  #wasConnected = false;

  constructor(options: PeerLineOptions) {
    this.#options = options;
    const { channel, callId, legId, sending, taken } = options;
    this.#timer = window.setInterval(() => void this.#look(), lookEvery);
    channel.join({ callId, legId }, sending, {
      signal: (from, signal) => this.#linkTo(from).hear(signal),
      taken: () => {
        this.drop();
        taken();
      },
      back: () => {
        for (const link of this.#links.values()) link.mend();
      },
      changed: (frame) => this.#follow(frame),
    });
  }

  setTrack(kind: MediaKind, track: MediaStreamTrack | null): void {
    if (track) this.#tracks.set(kind, track);
    else this.#tracks.delete(kind);
    for (const link of this.#links.values()) link.setTrack(kind, track);
  }

  leave(): void {
    this.#options.channel.leave(this.#options.legId);
    this.drop();
  }

  drop(): void {
    window.clearInterval(this.#timer);
    for (const link of this.#links.values()) link.close();
    this.#links.clear();
  }

  #follow({ call, ended }: CallFrame): void {
    const { callId, userId, listener } = this.#options;
    if (call?.id !== callId) {
      if (ended !== null && ended.id >= callId) listener.state('over');
      return;
    }
    const lost = new Set(this.#legs.filter(({ away }) => away).map(({ legId }) => legId));
    this.#legs = call.legs.filter((leg) => leg.userId !== userId);
    const ids = new Set(this.#legs.map(({ legId }) => legId));
    for (const [id, link] of this.#links) {
      if (ids.has(id)) continue;
      link.close();
      this.#links.delete(id);
    }
    for (const id of ids) this.#linkTo(id);
    // Whoever is back may have missed what was said meanwhile.
    for (const { legId, away } of this.#legs) if (!away && lost.has(legId)) this.#links.get(legId)?.mend();
    this.#changed();
  }

  #linkTo(id: string): PeerLink {
    const known = this.#links.get(id);
    if (known) return known;
    const { legId, iceServers, channel } = this.#options;
    const link = new PeerLink({
      iceServers,
      polite: legId < id,
      say: (signal) => channel.signal(id, signal),
      changed: () => this.#changed(),
    });
    this.#links.set(id, link);
    for (const [kind, track] of this.#tracks) link.setTrack(kind, track);
    return link;
  }

  #changed(): void {
    const { listener } = this.#options;
    const people = this.#legs.flatMap(({ legId, userId, rung }): CallPerson[] => {
      const link = this.#links.get(legId);
      return link ? [{ id: legId, userId, rung, stream: link.stream, isConnected: link.isConnected }] : [];
    });
    const isConnected = people.some((person) => person.isConnected);
    this.#wasConnected ||= isConnected;
    listener.people(people);
    if (isConnected || people.length === 0) listener.state('connected');
    else listener.state(this.#wasConnected ? 'reconnecting' : 'connecting');
  }

  async #look(): Promise<void> {
    const all = await Promise.all([...this.#links.values()].map((link) => link.quality()));
    // What is broken at the other end is not mended by sending less.
    const isTheirs = this.#options.channel.isOnline;
    const ours = all.filter((quality) => quality !== null && (quality !== 'lost' || !isTheirs));
    const quality = worst.findLast((one) => ours.includes(one));
    if (quality) this.#options.listener.quality(quality);
  }
}
