import type { BusinessKind, TemplateCode } from '../../../contract/sites.ts';
import { api, apiClient, queryClient } from '../../kit/api/api.ts';
import type { ApiInputs } from '../../kit/api/api-types.ts';
import { keyOfAttempt } from '../../kit/forms/kept-draft.ts';
import { sessionState } from '../../kit/session/session-store.ts';
import { type BeginDraft, changeDraft, currentDraft, type MenuStart } from './draft.ts';
import { exampleCategories, firstMenuName, inLanguages } from './example-menu.ts';
import { keepPastedMenu } from './pasted-menu.ts';

/** A business that is to be opened, and how its menu begins. */
export interface NewBusiness {
  readonly input: ApiInputs['businesses']['create'];
  readonly menuStart: MenuStart;
  readonly pasted: string;
}

/**
 * What the draft asks for. `suits`: the template for whoever has chosen none; `pageName`: what the first page is called. Throws where the steps let nothing
 * through that is missing here.
 */
export function businessOfDraft(
  draft: BeginDraft,
  suits: (kind: BusinessKind) => TemplateCode,
  pageName: string,
): NewBusiness {
  const { name, kind, country, timeZone, currency, language, others, menuStart, pasted } = draft;
  if (kind === null || menuStart === null)
    throw new Error('the steps let nothing through that has no kind or menu');
  const languages = [language, ...others.filter((other) => other !== language)];
  const business = { name: name.trim(), kind, country, timeZone, currency, languages };
  const page = {
    templateCode: draft.template ?? suits(kind),
    pageName,
    menuName: inLanguages(firstMenuName, languages),
  };
  const key = keyOfAttempt(
    { current: currentDraft, change: changeDraft },
    JSON.stringify([sessionState().user?.id ?? '', business, page]),
  );
  return { input: { key, ...business, ...page }, menuStart, pasted };
}

/** The key of the edits that follow a business: another id, and always the same for it. */
function followingKey(key: string): string {
  const last = key.at(-1) ?? '0';
  return `${key.slice(0, -1)}${(Number.parseInt(last, 16) ^ 1).toString(16)}`;
}

/** Puts the usual categories into the first menu, which has none yet. Sent again it does nothing more. */
async function addExample(
  { key, kind, languages }: ApiInputs['businesses']['create'],
  businessId: string,
): Promise<void> {
  const { tables } = await apiClient.businesses.content.query({ businessId });
  const [menu] = tables.menus;
  if (menu === undefined || tables.menu_categories.length > 0) return;
  await apiClient.businesses.edit.mutate({
    businessId,
    key: followingKey(key),
    edits: exampleCategories(kind).map((name, at) => ({
      op: 'add',
      table: 'menu_categories',
      id: crypto.randomUUID(),
      values: { position: String(at + 1), menuId: menu.id, name: inLanguages(name, languages) },
    })),
  });
}

/** Opens the business, with its first page and menu; its id. Sent again it is the same business. Rejects as `businesses.create` and `businesses.edit` refuse. */
export async function createBusiness({ input, menuStart, pasted }: NewBusiness): Promise<string> {
  const { id } = await apiClient.businesses.create.mutate(input);
  if (menuStart === 'paste') keepPastedMenu(id, pasted);
  if (menuStart === 'example') await addExample(input, id);
  await queryClient.invalidateQueries({ queryKey: api.businesses.pathKey() });
  return id;
}
