import type { Member } from '../protocol.ts';
import type { Seats } from '../seats.ts';
import type { MemberList } from './member-list.ts';

/**
 * Which members changed since everyone was told. Told at once when it is quiet, and together when many come and go: five
 * hundred people who reconnect in two seconds are eight frames, not five hundred.
 */
export class Presence {
  readonly #members: MemberList;
  readonly #seats: Seats;
  #changed = new Set<string>();
  #toldAt = 0;

  constructor(members: MemberList, seats: Seats) {
    this.#members = members;
    this.#seats = seats;
  }

  /** Everyone as a newcomer sees them. */
  everyone(): Member[] {
    return this.#members.all().map((member) => ({ ...member, online: this.#seats.isHere(member.id) }));
  }

  changed(userId: string): void {
    this.#changed.add(userId);
  }

  /** When to tell; null when nothing changed. */
  dueAt(every: number): number | null {
    return this.#changed.size === 0 ? null : this.#toldAt + every;
  }

  /** The members that changed, as they are now. */
  collect(now: number): Member[] {
    const ids = [...this.#changed];
    this.#changed = new Set();
    this.#toldAt = now;
    return ids.flatMap((id) => {
      const member = this.#members.find(id);
      return member ? [{ ...member, online: this.#seats.isHere(id) }] : [];
    });
  }
}
