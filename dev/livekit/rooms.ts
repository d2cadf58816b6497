import { randomUUID } from 'node:crypto';

/** Somebody in a room. `joinedAtMs`: ms since 1970. */
export interface Participant {
  readonly sid: string;
  readonly identity: string;
  readonly joinedAtMs: number;
}

export interface VideoRoom {
  readonly sid: string;
  readonly name: string;
  readonly emptyTimeout: number;
  readonly departureTimeout: number;
  readonly maxParticipants: number;
  readonly createdAtMs: number;
  readonly participants: Map<string, Participant>;
}

/** The rooms of the stand-in, in memory. */
export class VideoRooms {
  readonly #rooms = new Map<string, VideoRoom>();

  all(): VideoRoom[] {
    return [...this.#rooms.values()];
  }

  find(name: string): VideoRoom | undefined {
    return this.#rooms.get(name);
  }

  /** Makes a room, or gives the one of that name, as LiveKit does. */
  create(
    wishes: Pick<VideoRoom, 'name' | 'emptyTimeout' | 'departureTimeout' | 'maxParticipants'>,
  ): VideoRoom {
    const known = this.#rooms.get(wishes.name);
    if (known) return known;
    const room = { ...wishes, sid: `RM_${randomUUID()}`, createdAtMs: Date.now(), participants: new Map() };
    this.#rooms.set(room.name, room);
    return room;
  }

  remove(name: string): boolean {
    return this.#rooms.delete(name);
  }

  /** Lets somebody in; whoever is there by the same identity is put out, as LiveKit does. */
  join(room: VideoRoom, identity: string): Participant {
    const participant = { sid: `PA_${randomUUID()}`, identity, joinedAtMs: Date.now() };
    room.participants.set(identity, participant);
    return participant;
  }
}
