import type { Stack } from '../support/stack.ts';
import {
  type Account,
  newName,
  newOwner,
  newPet,
  newVet,
  requestCallback,
  startConsult,
} from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { signPlan } from './support/care.ts';
import { expect, inEveryLook, test } from './support/consult-test.ts';
import type { Look } from './support/looks.ts';
import { addDish, newRestaurant, publishedSite } from './support/restaurateur.ts';
import { type Shown, type Side, screens } from './support/screens.ts';
import { newSubscriber } from './support/subscriber.ts';

/** Somebody of that side, and rows for their screens to show. */
async function cast(stack: Stack, { language }: Look, side: Side): Promise<{ as?: Account; shown: Shown }> {
  const [owner, vet] = await Promise.all([newSubscriber(stack, language), newVet(stack, language)]);
  const pet = await newPet(owner, newName('Luna').name);
  const ended = await startConsult(owner, pet, 'La primera del mes');
  await vet.call('POST', '/desk/accept', { sessionId: ended });
  const plan = await signPlan(vet, ended);
  await vet.call('POST', '/sessions/end', { sessionId: ended });
  const consult = await startConsult(owner, pet, 'Cojea desde ayer por la tarde');
  await vet.call('POST', '/desk/accept', { sessionId: consult });
  const callback = await requestCallback(owner, await newPet(owner, newName('Sol').name));
  const business = await newRestaurant(owner);
  const restaurant = await newRestaurant(owner);
  await addDish(owner, restaurant, 'Flan', 450);
  await publishedSite(owner, restaurant);
  const shown = { consult, ended, plan, owner: owner.id, pet, callback, business, restaurant };
  if (side === 'visitor') return { shown };
  if (side !== 'admin') return { as: side === 'vet' ? vet : owner, shown };
  const admin = await newOwner(stack, language);
  await stack.postgres.query(`update user_profiles set role = 'admin' where user_id = $1`, [admin.id]);
  return { as: admin, shown };
}

inEveryLook(() => {
  for (const side of new Set(screens.map((screen) => screen.side)))
    test(`C11 every screen of ${side} comes, is accessible in light and dark, and fits a phone and a desk`, async ({
      open,
      look,
      stack,
    }) => {
      const { as, shown } = await cast(stack, look, side);
      const visitor = await open(look, as);
      const { page } = visitor;
      // Where an owner may not go (the admin app) is one of the screens.
      if (side === 'owner') visitor.allow(/status of 403/);
      for (const screen of screens.filter((one) => one.side === side)) {
        const address = screen.address(shown, look.language);
        await test.step(address, async () => {
          await page.goto(address);
          // By its tag: behind the drawer of a row it has no role.
          await expect(page.locator('h1').first()).toBeVisible();
          if (address.includes('row=')) await expect(page.getByRole('dialog')).toBeVisible();
          await expect(page.locator('[class*="animate-pulse"]')).toHaveCount(0);
          await expectAccessibleInBoth(visitor, `${side} at ${address}`);
        });
      }
    });
});
