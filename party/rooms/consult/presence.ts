import type { Member } from '../../protocol/room-state.ts';
import type { Seats } from '../seats.ts';
import type { MemberList } from './member-list.ts';
import type { RoomLimits } from './room-limits.ts';

/**
 * Which members changed since everyone was told. Told at once when it is quiet, and together when many come and go. In a
 * crowd guests come and go untold: telling everyone of everyone grows with the square of the people.
 */
export class Presence {
  readonly #members: MemberList;
  readonly #seats: Seats;
  readonly #limits: () => RoomLimits;
  #changed = new Set<string>();
  #toldAt = 0;

  constructor(members: MemberList, seats: Seats, limits: () => RoomLimits) {
    this.#members = members;
    this.#seats = seats;
    this.#limits = limits;
  }

  /** The members as a newcomer sees them: everyone, or in a crowd the newcomer and those who are no guests. */
  seenBy(userId: string): Member[] {
    const members = this.#isCrowd ? this.#members.hostsAnd(userId) : this.#members.all();
    return members.map((member) => ({ ...member, online: this.#seats.isHere(member.id) }));
  }

  changed(userId: string): void {
    this.#changed.add(userId);
  }

  /** When to tell; null when there is nothing to tell. */
  get dueAt(): number | null {
    return this.#tellable.length === 0 ? null : this.#toldAt + this.#limits().presenceEvery;
  }

  /** The members that changed, as they are now. */
  collect(now: number): Member[] {
    const told = this.#tellable;
    for (const { id } of told) this.#changed.delete(id);
    this.#toldAt = now;
    return told.map((member) => ({ ...member, online: this.#seats.isHere(member.id) }));
  }

  get #isCrowd(): boolean {
    return this.#seats.size > this.#limits().crowd;
  }

  get #tellable() {
    if (this.#changed.size === 0) return [];
    const members = this.#isCrowd ? this.#members.hostsAnd('') : this.#members.all();
    return members.filter(({ id }) => this.#changed.has(id));
  }
}
