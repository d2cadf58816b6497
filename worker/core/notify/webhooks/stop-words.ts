/** What people write when they want no more, and when they do again: Twilio's own words, and those of Spanish. */
const stop = new Set([
  'stop',
  'stopall',
  'unsubscribe',
  'cancel',
  'end',
  'quit',
  'baja',
  'alto',
  'parar',
  'cancelar',
]);
const start = new Set(['start', 'unstop', 'yes', 'alta', 'seguir']);

/** What a message asks for: no more messages, messages again, or something else. */
export function wishIn(body: string): 'stop' | 'start' | null {
  const word = body.trim().toLowerCase().replaceAll(/[.!¡]/g, '');
  return stop.has(word) ? 'stop' : start.has(word) ? 'start' : null;
}
