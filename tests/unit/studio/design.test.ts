import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageSections, templateCodes } from '../../../contract/sites.ts';
import { applyEdits, type Edited } from '../../../web/studio/content/apply-edits.ts';
import { setEdit } from '../../../web/studio/content/set-field.ts';
import {
  listedSections,
  movable,
  movedSection,
  toggledSection,
  withOpening,
} from '../../../web/studio/design/section-order.ts';
import { paletteCodes } from '../../../worker/sites/pages/published/looks/choices.ts';
import { demoView } from '../../support/sites/demo-site.ts';

const id = '00000000-0000-4000-8000-000000000001';
const { snapshot, live } = demoView('ninetta');

const edited: Edited = {
  content: {
    revision: 0,
    role: 'OWNER',
    business: snapshot.business,
    live,
    photos: snapshot.photos,
    tables: {
      menus: [],
      menu_categories: [],
      menu_items: [],
      item_sizes: [],
      addon_groups: [],
      addons: [],
      item_addon_groups: [],
    },
  },
  configurations: [
    {
      id,
      businessId: snapshot.business.id,
      name: 'Página',
      templateCode: 'cozy',
      settings: {},
      content: snapshot.content,
      updatedAt: '2026-11-29T12:00:00.000Z',
    },
  ],
  removed: new Map(),
};
const pageOf = ({ configurations: [page] }: Edited) => {
  if (!page) throw new Error('no page');
  return page;
};

test('T4 through any order of templates the content stays, and each template has what was chosen for it', () => {
  const step = fc.tuple(fc.constantFrom(...templateCodes), fc.constantFrom(undefined, ...paletteCodes));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const chosen: Partial<Record<string, string>> = {};
      let now = edited;
      for (const [code, palette] of steps) {
        const { templateCode, settings } = pageOf(now);
        now = applyEdits(now, [setEdit('configurations', id, ['templateCode'], templateCode, code)]).after;
        if (palette === undefined) continue;
        const was = settings[code]?.palette;
        now = applyEdits(now, [
          setEdit('configurations', id, ['settings', code, 'palette'], was, palette),
        ]).after;
        chosen[code] = palette;
      }
      expect(pageOf(now).content).toEqual(snapshot.content);
      expect(now.content).toEqual(edited.content);
      for (const code of templateCodes) expect(pageOf(now).settings[code]?.palette).toBe(chosen[code]);
    }),
  );
});

const some = fc.shuffledSubarray(movable(pageSections));
test('T4 parts that are moved, taken out and shown again are each there once, with what opens the page first', () => {
  fc.assert(
    fc.property(
      some,
      fc.constantFrom(...movable(pageSections)),
      fc.option(fc.constantFrom(...pageSections)),
      (shown, one, before) => {
        const moved = shown.includes(one) ? movedSection(shown, one, before) : shown;
        expect(moved.toSorted()).toEqual(shown.toSorted());
        if (shown.includes(one) && before && before !== one && shown.includes(before))
          expect(moved.indexOf(one)).toBe(moved.indexOf(before) - 1);
        expect(toggledSection(toggledSection(shown, one), one).toSorted()).toEqual(shown.toSorted());
        expect(listedSections(shown).toSorted()).toEqual(movable(pageSections).toSorted());
        expect(withOpening(shown)).toEqual(['hero', ...shown]);
      },
    ),
  );
});
