import { useTranslations } from 'use-intl/react';
import { memberRoles } from '../../../contract/sites.ts';
import { useLocale } from '../../kit/text/i18n.tsx';
import { nameIn } from '../words/name-in.ts';
import { formatInZone } from '../words/zone-moment.ts';
import type { Entry } from './history-groups.ts';

type Edit = Entry['edits'][number];

/** As many things as are named before "and more". */
const named = 3;

/** What we have words for; the log may note more than people need to read. */
const actions = [
  'business.create',
  'business.hours',
  'business.sold-out',
  'member.invite',
  'member.revoke-invitation',
  'member.join',
  'member.set',
  'site.open',
  'site.rename',
  'site.close',
  'site.reopen',
  'site.publish',
  'site.schedule',
  'site.unschedule',
  'domain.add',
  'domain.remove',
  'configuration.add',
  'configuration.archive',
  'preview.add',
  'preview.revoke',
] as const;

/** Which words an edit is said in. */
function kindOf({ op, table, field }: Edit) {
  if (op !== 'set') return op;
  if (table === 'businesses') return 'business';
  if (table === 'configurations') return field === 'content' ? 'words' : field === 'name' ? 'change' : 'look';
  if (field === 'position') return 'order';
  if (table === 'item_sizes') return 'price';
  return field === 'allergens' ? 'allergens' : 'change';
}

/** Says what an entry of the history was: "changed the price of Flan, added Cheesecake, and 3 more things". */
export function useHistoryWords(timeZone: string): (entry: Entry) => string {
  const t = useTranslations('studioHistory');
  const locale = useLocale();
  const list = new Intl.ListFormat(locale);
  const edits = ({ edits: done }: Entry) => {
    const said = [
      ...new Set(
        done.map((edit) => t(`edit.${kindOf(edit)}`, { name: nameIn(locale, edit.name) || t('unnamed') })),
      ),
    ];
    const more = said.length - named;
    return list.format([...said.slice(0, named), ...(more > 0 ? [t('more', { count: more })] : [])]);
  };
  return (entry) => {
    const { action, details, name } = entry;
    if (action === 'content.edit') return edits(entry);
    const known = actions.find((one) => one === action);
    if (known === undefined) return t('other');
    const role = memberRoles.find((one) => one === details.role);
    const at = typeof details.at === 'string' ? formatInZone(locale, timeZone, new Date(details.at)) : '';
    return t(`action.${known}`, {
      name: nameIn(locale, name) || t('unnamed'),
      role: role === undefined ? 'none' : role,
      slug: String(details.slug ?? ''),
      host: String(details.host ?? ''),
      version: Number(details.version ?? 0),
      back: details.restoredFrom === null || details.restoredFrom === undefined ? 'no' : 'yes',
      from: Number(details.restoredFrom ?? 0),
      overridden: details.overridden === true ? 'yes' : 'no',
      gone: details.until === null ? 'no' : 'yes',
      at,
    });
  };
}
