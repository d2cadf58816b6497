import type { PageSettings } from '../../../worker/sites/content/page-content.ts';
import { lookOf } from '../../../worker/sites/pages/published/looks/choices.ts';
import { setEdit } from '../content/set-field.ts';
import { useContent } from '../content/use-content.ts';
import { useConfiguration } from '../workspace/workspace-context.ts';

/** How the page looks, decided; and a way to say how it is to look. What was chosen for another template stays with that one. */
export function useLook() {
  const { id, templateCode, settings } = useConfiguration();
  const edit = useContent((store) => store.edit);
  const own: PageSettings = settings[templateCode] ?? {};
  return {
    look: lookOf(templateCode, own),
    choose: <Name extends keyof PageSettings>(name: Name, value: PageSettings[Name], what: string) =>
      edit([setEdit('configurations', id, ['settings', templateCode, name], own[name], value)], what),
    chooseTemplate: (code: typeof templateCode, what: string) =>
      edit([setEdit('configurations', id, ['templateCode'], templateCode, code)], what),
    isOwn: Object.keys(own).length === 0,
    reset: (what: string) =>
      edit([setEdit('configurations', id, ['settings', templateCode], own, null)], what),
  };
}
