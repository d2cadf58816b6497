import { type ESTree, Visitor } from 'vite';
import type { Breach, Source } from '../source.ts';

/** True for `JSON.parse(..)`, `x.json()` and both behind `await` or parentheses: text that came from outside. */
function isOutside(node: ESTree.Expression): boolean {
  if (node.type === 'AwaitExpression') return isOutside(node.argument);
  if (node.type === 'ParenthesizedExpression') return isOutside(node.expression);
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const { object, property } = node.callee;
  if (property.type !== 'Identifier') return false;
  return property.name === 'json'
    ? node.arguments.length === 0
    : property.name === 'parse' && object.type === 'Identifier' && object.name === 'JSON';
}

/** Refuses to give JSON from outside a type that nobody checked: it is `unknown` until zod has parsed it. */
export function jsonCastBreaches(source: Source): Breach[] {
  const breaches: Breach[] = [];
  const add = (offset: number): void => {
    const message = 'JSON from outside is given a type unchecked; parse it with zod';
    breaches.push({ rule: 'json', path: source.path, line: source.lineOf(offset), message });
  };
  new Visitor({
    TSAsExpression: (node) => {
      if (isOutside(node.expression)) add(node.start);
    },
    VariableDeclarator: (node) => {
      const annotation = node.id.typeAnnotation?.typeAnnotation;
      if (node.init && annotation && annotation.type !== 'TSUnknownKeyword' && isOutside(node.init))
        add(node.start);
    },
  }).visit(source.program);
  return breaches;
}
