import { DatabaseRefusal } from '../../db/errors.ts';
import { createPet, createPetInput } from '../../worker/consults/pets/create-pet.ts';
import { listPets } from '../../worker/consults/pets/list-pets.ts';
import { syncPricing } from '../../worker/core/billing/prices/sync-pricing.ts';
import { provision } from '../../worker/core/identity/provision.ts';
import type { CastOwner } from './cast/owner.ts';
import type { CastPet } from './cast/pet.ts';
import { type Chance, chanceFrom } from './chance.ts';
import type { Conversation } from './conversation.ts';
import { momentOn, type PlannedConsult, planConsults, Repertoire } from './plan-consults.ts';
import type { Player, Stage, Step } from './stage.ts';
import { type Scene, tellConsult } from './tell-consult.ts';
import { tellMoney } from './tell-money.ts';
import { payoutSteps } from './tell-payouts.ts';
import { tellRecord } from './tell-record.ts';

/** Somebody of the cast with what is known of them. */
export interface Actor extends Player {
  readonly name: string;
}

/** An owner whose account exists already, or who makes one when they come. */
export interface OwnerActor extends Actor {
  readonly part: CastOwner;
  readonly hasAccount: boolean;
}

/** A vet, and whom they answer. */
export interface VetActor extends Actor {
  readonly licenceCountry: string;
  readonly species: readonly string[];
}

export interface Cast {
  readonly owners: readonly OwnerActor[];
  readonly vets: readonly VetActor[];
  readonly admin: Actor;
}

type Patients = Awaited<ReturnType<typeof listPets>>['pets'];

const day = 24 * 3_600_000;
const currencies = { ES: 'EUR', GB: 'EUR', US: 'USD', MX: 'MXN' } as const;

/** The consults and payments of a cast, each by the verb that makes it. */
class Story {
  readonly #stage: Stage;
  readonly #cast: Cast;
  readonly #today: Date;
  readonly #chance: Chance = chanceFrom(20_26);
  readonly #repertoire: Repertoire;
  readonly #pets = new Map<OwnerActor, Patients>();

  constructor(
    stage: Stage,
    cast: Cast,
    { today, conversations }: { today: Date; conversations: readonly Conversation[] },
  ) {
    this.#stage = stage;
    this.#cast = cast;
    this.#today = today;
    this.#repertoire = new Repertoire(conversations);
  }

  /** Everything that happens, in order. */
  steps(): Step[] {
    return this.#cast.owners
      .flatMap((owner) => this.#stepsOf(owner))
      .filter(({ at }) => at < this.#today)
      .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  }

  #stepsOf(owner: OwnerActor): Step[] {
    const { part } = owner;
    const at = (daysAgo: number) => momentOn(this.#today, daysAgo, part.country, this.#chance);
    // What happens to money picks its conversation first: there must be one.
    const money = part.money.map((step) => {
      const picked = step.does === 'payForOne' ? this.#repertoire.pick(part, this.#chance) : null;
      const scene = async (): Promise<Scene> => {
        if (picked === null) throw new Error(`${part.name} has nothing to talk about`);
        return this.#scene(owner, { ...picked, mode: 'video' });
      };
      const { admin } = this.#cast;
      const account = { owner, admin, currency: currencies[part.country], chance: this.#chance, scene };
      return { at: at(step.day), play: () => tellMoney(this.#stage, account, step) };
    });
    const consults = planConsults(part, this.#repertoire, { today: this.#today, chance: this.#chance });
    return [
      { at: at(part.joined), play: () => this.#join(owner) },
      ...money,
      ...consults.map((consult) => ({ at: consult.at, play: () => this.#consult(owner, consult) })),
    ];
  }

  async #join(owner: OwnerActor): Promise<void> {
    if (!owner.hasAccount) await this.#begin(owner);
    const as = this.#stage.as(owner);
    const known = await this.#petsOf(owner);
    for (const [place, pet] of owner.part.pets.entries()) {
      const id = known.find(({ name }) => name === pet.name)?.id;
      if (id !== undefined) await tellRecord(as, { ...pet, id }, { today: this.#today, place });
    }
  }

  async #begin(owner: OwnerActor): Promise<void> {
    const { part, locale } = owner;
    const as = this.#stage.as(owner);
    await provision(as, {
      locale,
      displayName: part.name,
      currency: currencies[part.country],
      product: 'call-a-vet',
    });
    for (const pet of part.pets) await createPet(as, createPetInput.parse(this.#entryOf(pet)));
  }

  #entryOf({ name, species, sex, years, kilos, neutered, notes }: CastPet) {
    const born = new Date(this.#today.getTime() - years * 365.25 * day);
    return {
      name,
      species,
      sex,
      neutered,
      notes,
      birthDate: born.toISOString().slice(0, 10),
      birthDateApproximate: years > 1,
      weightGrams: Math.round(kilos * 1000),
    };
  }
  async #consult(owner: OwnerActor, planned: PlannedConsult): Promise<void> {
    const paysFor = owner.part.money.find(({ does }) => does === 'subscribe');
    const isMember =
      paysFor !== undefined && this.#today.getTime() - paysFor.day * day < planned.at.getTime();
    const mode = isMember && this.#chance.draw() < 0.15 ? 'video' : 'chat';
    try {
      const scene = await this.#scene(owner, { ...planned, mode });
      await tellConsult(this.#stage, scene, { ...planned, chance: this.#chance });
    } catch (error) {
      // Months differ in length, so that now and then somebody has used up what their plan gives: then they do not ask.
      if (!(error instanceof DatabaseRefusal && error.code === 'QUOTA_EXCEEDED')) throw error;
    }
  }

  async #scene(
    owner: OwnerActor,
    { pet, conversation, mode }: Pick<PlannedConsult, 'pet' | 'conversation'> & { mode: Scene['mode'] },
  ): Promise<Scene> {
    const vet = this.#vetFor(owner.part.country, conversation.species);
    const patient = (await this.#petsOf(owner)).find(({ name }) => name === pet.name);
    if (patient === undefined) throw new Error(`${owner.name} has no ${pet.name}`);
    const { country } = owner.part;
    return { owner, vet, pet: { ...pet, id: patient.id }, country, mode, conversation };
  }

  async #petsOf(owner: OwnerActor): Promise<Patients> {
    const known = this.#pets.get(owner) ?? (await listPets(this.#stage.as(owner))).pets;
    this.#pets.set(owner, known);
    return known;
  }

  /** Somebody who is licensed there and says that they know such animals. */
  #vetFor(country: string, species: string): VetActor {
    return this.#chance.oneOf(
      this.#cast.vets.filter((vet) => vet.licenceCountry === country && vet.species.includes(species)),
    );
  }
}

/**
 * Tells the half year before `today`: who came, what they asked and were told, what they paid and what became of it. Everything is done
 * by the product's own verbs, on the stage's clock.
 */
export async function tellHalfYear(
  stage: Stage,
  cast: Cast,
  story: { today: Date; conversations: readonly Conversation[] },
): Promise<void> {
  await syncPricing(stage.asProduct());
  const { vets, admin } = cast;
  const paying = payoutSteps(stage, { vets, admin, begins: stage.now(), today: story.today });
  const steps = [...new Story(stage, cast, story).steps(), ...paying.filter(({ at }) => at < story.today)];
  for (const { at, play } of steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    await stage.moveTo(at);
    await play();
  }
  await stage.moveTo(story.today);
}
