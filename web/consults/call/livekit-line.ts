import {
  ConnectionQuality,
  DisconnectReason,
  type RemoteParticipant,
  Room,
  RoomEvent,
  Track,
} from 'livekit-client';
import type { CallChannel, Sending } from '../../../party/client/call-channel.ts';
import type { CallLine, LineListener, LineState, MediaKind } from './call-line.ts';

type LivekitLineOptions = {
  channel: CallChannel;
  callId: string;
  legId: string;
  server: { url: string; token: string };
  sending: Sending;
  listener: LineListener;
  taken: () => void;
};

/** Ends of a connection that the consult's room explains: another tab has the call, the person was put out, the call is over. */
const explained: readonly (DisconnectReason | undefined)[] = [
  DisconnectReason.DUPLICATE_IDENTITY,
  DisconnectReason.PARTICIPANT_REMOVED,
  DisconnectReason.ROOM_DELETED,
];

/** A call over a LiveKit server. The consult's room still knows who is in it, who sends what, and which tab has it. */
export class LivekitLine implements CallLine {
  readonly #options: LivekitLineOptions;
  /**
   * Without LiveKit's adaptive stream: it sends only to elements that its own client attached, in their size on the screen, and a frame that is
   * frozen is wanted in the size of the camera.
   */
  readonly #room = new Room({ dynacast: true });
  readonly #streams = new Map<string, MediaStream>();
  readonly #published = new Map<MediaKind, MediaStreamTrack>();
  #work: Promise<void>;
  #isDropped = false;

  constructor(options: LivekitLineOptions) {
    this.#options = options;
    const { channel, callId, legId, sending, server, listener, taken } = options;
    const room = this.#room;
    const changed = () => this.#changed();
    const told = (state: LineState) => {
      if (!this.#isDropped) listener.state(state);
    };
    room
      .on(RoomEvent.ParticipantConnected, changed)
      .on(RoomEvent.ParticipantDisconnected, changed)
      .on(RoomEvent.TrackSubscribed, changed)
      .on(RoomEvent.TrackUnsubscribed, changed)
      .on(RoomEvent.Reconnecting, () => told('reconnecting'))
      .on(RoomEvent.Reconnected, changed)
      .on(RoomEvent.Disconnected, (reason) => told(explained.includes(reason) ? 'reconnecting' : 'lost'))
      .on(RoomEvent.ConnectionQualityChanged, (quality, participant) => {
        if (!participant.isLocal) return;
        if (quality === ConnectionQuality.Lost) listener.quality('lost');
        else if (quality !== ConnectionQuality.Unknown)
          listener.quality(quality === ConnectionQuality.Poor ? 'bad' : 'good');
      });
    channel.join({ callId, legId }, sending, {
      signal: () => undefined,
      taken: () => {
        this.drop();
        taken();
      },
      back: () => undefined,
      changed: (frame) => {
        if (frame.call?.id === callId) this.#changed();
        else if (frame.ended !== null && frame.ended.id >= callId) listener.state('over');
      },
    });
    this.#work = room
      .connect(server.url, server.token)
      .then(changed)
      .catch(() => told('lost'));
  }

  setTrack(kind: MediaKind, track: MediaStreamTrack | null): void {
    this.#work = this.#work.then(() => this.#publish(kind, track)).catch(() => undefined);
  }

  leave(): void {
    this.#options.channel.leave(this.#options.legId);
    this.drop();
  }

  drop(): void {
    this.#isDropped = true;
    void this.#room.disconnect(false);
  }

  async #publish(kind: MediaKind, track: MediaStreamTrack | null): Promise<void> {
    const { localParticipant } = this.#room;
    const before = this.#published.get(kind);
    if (before === track) return;
    if (before) await localParticipant.unpublishTrack(before, false);
    this.#published.delete(kind);
    if (!track) return;
    this.#published.set(kind, track);
    await localParticipant.publishTrack(track, {
      source: kind === 'video' ? Track.Source.Camera : Track.Source.Microphone,
    });
  }

  #streamOf(participant: RemoteParticipant): MediaStream {
    const stream = this.#streams.get(participant.sid) ?? new MediaStream();
    this.#streams.set(participant.sid, stream);
    const tracks = [...participant.trackPublications.values()].flatMap(({ track }) =>
      track ? [track.mediaStreamTrack] : [],
    );
    for (const old of stream.getTracks()) if (!tracks.includes(old)) stream.removeTrack(old);
    for (const track of tracks) stream.addTrack(track);
    return stream;
  }

  #changed(): void {
    if (this.#isDropped) return;
    const { listener, channel } = this.#options;
    const legs = channel.state?.call?.legs ?? [];
    listener.people(
      [...this.#room.remoteParticipants.values()].map((participant) => ({
        id: participant.sid,
        userId: participant.identity,
        stream: this.#streamOf(participant),
        isConnected: participant.trackPublications.size > 0,
        rung: legs.find(({ userId }) => userId === participant.identity)?.rung ?? 'video',
      })),
    );
    listener.state(this.#room.state === 'connected' ? 'connected' : 'connecting');
  }
}
