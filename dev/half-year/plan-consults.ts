import { type CastOwner, localeOf } from './cast/owner.ts';
import type { CastPet } from './cast/pet.ts';
import type { Chance } from './chance.ts';
import type { Conversation, Range } from './conversation.ts';
import { type Rating, ratingFor } from './ratings.ts';

/** A consult that is to be told. */
export interface PlannedConsult {
  readonly at: Date;
  readonly pet: CastPet;
  readonly conversation: Conversation;
  readonly ends: 'delivered' | 'cancelled' | 'expired';
  readonly rating: Rating | null;
}

const day = 24 * 3_600_000;
const month = 30.4;

/** Hours ahead of UTC, without summer time. */
const zones = { ES: 1, MX: -6, GB: 0, US: -6 } as const;
/** How many ask in each hour of their day. */
export const busyHours = [2, 1, 1, 1, 0, 0, 1, 3, 5, 5, 4, 4, 4, 4, 4, 5, 6, 7, 9, 10, 10, 9, 6, 4];

/** Picks conversations so that nobody has the same one twice, and all are had about as often. */
export class Repertoire {
  readonly #conversations: readonly Conversation[];
  readonly #told = new Map<Conversation, number>();
  readonly #heardBy = new Map<CastOwner, Set<Conversation>>();

  constructor(conversations: readonly Conversation[]) {
    this.#conversations = conversations;
  }

  /** One that fits one of the owner's animals; null when there is none left. */
  pick(owner: CastOwner, chance: Chance): { pet: CastPet; conversation: Conversation } | null {
    const heard = this.#heardBy.get(owner) ?? new Set();
    const fitting = owner.pets.flatMap((pet) =>
      this.#conversations
        .filter((one) => !heard.has(one) && fits(one, owner, pet))
        .map((conversation) => ({ pet, conversation, told: this.#told.get(conversation) ?? 0 })),
    );
    if (fitting.length === 0) return null;
    const least = Math.min(...fitting.map(({ told }) => told));
    const { pet, conversation } = chance.oneOf(fitting.filter(({ told }) => told === least));
    this.#told.set(conversation, least + 1);
    this.#heardBy.set(owner, heard.add(conversation));
    return { pet, conversation };
  }
}

const isWithin = (value: number, [least, most]: Range): boolean => least <= value && value <= most;

function fits(conversation: Conversation, { country }: CastOwner, pet: CastPet): boolean {
  const { locale, species, sex, age, kilos, countries } = conversation;
  return (
    locale === localeOf(country) &&
    species === pet.species &&
    (sex ?? pet.sex) === pet.sex &&
    isWithin(pet.years, age) &&
    isWithin(pet.kilos, kilos) &&
    (countries.length === 0 || countries.includes(country))
  );
}

/** A moment of the day that is so many days before `today`, when people of that country ask. */
export function momentOn(today: Date, daysAgo: number, country: CastOwner['country'], chance: Chance): Date {
  const midnight = Math.floor((today.getTime() - daysAgo * day) / day) * day;
  const hour = chance.weighted(busyHours) - zones[country];
  return new Date(midnight + (hour + chance.draw()) * 3_600_000);
}

/** When an owner asks: so often a month as is their way, and never more often than the first plan gives. */
function* daysOf(owner: CastOwner, chance: Chance): Generator<number> {
  const pays = owner.money.find(({ does }) => does === 'subscribe')?.day ?? -1;
  for (let start = owner.joined; start > 2; start -= month) {
    const most = start <= pays ? 3 : 1;
    const wanted = Math.min(most, Math.floor(owner.rhythm * 0.75 + chance.draw()));
    for (let place = 0; place < wanted; place += 1) {
      const daysAgo = start - 1.1 - ((place + chance.between(0.1, 0.9)) / wanted) * (month - 3);
      if (daysAgo > 0.5) yield daysAgo;
    }
  }
}

function endOf(chance: Chance): PlannedConsult['ends'] {
  return (['delivered', 'cancelled', 'expired'] as const)[chance.weighted([92, 6.5, 1.5])] ?? 'delivered';
}

/** The consults of one owner in the half year before `today`. */
export function planConsults(
  owner: CastOwner,
  repertoire: Repertoire,
  { today, chance }: { today: Date; chance: Chance },
): PlannedConsult[] {
  const planned: PlannedConsult[] = [];
  for (const daysAgo of daysOf(owner, chance)) {
    const picked = repertoire.pick(owner, chance);
    if (picked === null) break;
    const at = momentOn(today, daysAgo, owner.country, chance);
    const ends = endOf(chance);
    const rating = ends === 'delivered' ? ratingFor(picked.conversation.locale, chance) : null;
    if (at.getTime() < today.getTime() - 3 * 3_600_000) planned.push({ ...picked, at, ends, rating });
  }
  return planned;
}
