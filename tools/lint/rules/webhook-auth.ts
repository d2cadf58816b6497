import { Visitor } from 'vite';
import type { Breach, Source } from '../source.ts';

/** LiveKit's receiver takes a third argument that lets anything through: it is never given, not even as false. */
export function webhookAuthBreaches(source: Source): Breach[] {
  const breaches: Breach[] = [];
  new Visitor({
    CallExpression: ({ callee, arguments: given, start }) => {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      if (callee.property.name !== 'receive' || given.length < 3) return;
      const message = 'A webhook is never received without its signature: leave `skipAuth` out';
      breaches.push({ rule: 'webhook-auth', path: source.path, line: source.lineOf(start), message });
    },
  }).visit(source.program);
  return breaches;
}
