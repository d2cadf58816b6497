import * as z from 'zod';
import { appRouter } from '../../../worker/router.ts';

/** A procedure of the API. */
export interface Listed {
  name: string;
  type: 'query' | 'mutation';
  /** The inputs that name a thing. */
  ids: string[];
}

const definition = z.looseObject({
  type: z.enum(['query', 'mutation']),
  inputs: z.array(z.instanceof(z.ZodType)),
});
const described = z.looseObject({ properties: z.record(z.string(), z.unknown()).default({}) });

/** Every procedure of the API, read from the router itself: a new one is in these tests from its first day. */
export const procedures: Listed[] = Object.entries<unknown>(appRouter._def.procedures).map(
  ([name, procedure]) => {
    const { type, inputs } = definition.parse(Reflect.get(Object(procedure), '_def'));
    const [input] = inputs;
    if (input === undefined) throw new Error(`${name} has no input`);
    const schema = described.parse(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }));
    return { name, type, ids: Object.keys(schema.properties).filter((key) => /^id$|Id$/.test(key)) };
  },
);

/** What anybody may call, and what who asks nothing but for a product is told. */
export const publicOnes = new Map([
  ['config.get', '200 allowed'],
  ['subscriptions.plans', '200 allowed'],
  ['duty.outlook', '200 allowed'],
  ['me.followDeletion', '400 BAD_INPUT'],
  ['contact.send', '400 BAD_INPUT'],
  ['centers.near', '400 BAD_INPUT'],
  ['search.query', '400 BAD_INPUT'],
  ['templates.list', '200 allowed'],
  ['templates.businessTypes', '200 allowed'],
  ['templates.get', '400 BAD_INPUT'],
  ['templates.ratings', '400 BAD_INPUT'],
  ['templates.validate', '200 allowed'],
  ['guests.look', '400 BAD_INPUT'],
  ['guests.enter', '400 BAD_INPUT'],
]);
