import { chime } from './chime.ts';
import { type Notice, notifyHere } from './notify-here.ts';
import { isSoundOn } from './sound-setting.ts';

/** Lets somebody know who may be looking elsewhere: a sound, a notice of the system, and the window's title until they look. */
export function callAttention(notice: Notice): void {
  if (isSoundOn()) chime();
  notifyHere(notice);
  if (!document.hidden) return;
  const before = document.title;
  document.title = `● ${notice.title}`;
  const looked = () => {
    if (document.hidden) return;
    document.removeEventListener('visibilitychange', looked);
    if (document.title === `● ${notice.title}`) document.title = before;
  };
  document.addEventListener('visibilitychange', looked);
}
