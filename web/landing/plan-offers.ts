import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../worker/router.ts';

export type Plan = inferRouterOutputs<AppRouter>['subscriptions']['plans']['plans'][number];

type Row = Record<string, unknown>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;
const isList = (value: unknown, isItem: (item: Row) => boolean) =>
  Array.isArray(value) && value.every((item: unknown) => isRow(item) && isItem(item));
const isText = (value: unknown) =>
  isRow(value) && typeof value.es === 'string' && typeof value.en === 'string';
const isLimit = ({ meter, included }: Row) =>
  typeof meter === 'string' && (included === null || typeof included === 'number');
const isPrice = ({ currency, interval, unitAmount }: Row) =>
  typeof currency === 'string' && typeof interval === 'string' && typeof unitAmount === 'number';

/** By hand, because this is on the first page, whose script is counted: zod would be a twentieth of it. */
const isPlan = (value: unknown): value is Plan =>
  isRow(value) &&
  typeof value.code === 'string' &&
  typeof value.isStart === 'boolean' &&
  isText(value.name) &&
  isText(value.summary) &&
  isList(value.limits, isLimit) &&
  isList(value.prices, isPrice);

/** The plans of the product over plain REST, so that the first page needs no API kit. Rejects when they cannot be had. */
export async function fetchPlans(): Promise<readonly Plan[]> {
  const answer = await fetch('/api/subscriptions/plans?product=call-a-vet');
  if (!answer.ok) throw new Error(`plans answered ${answer.status}`);
  const body: unknown = await answer.json();
  if (!isRow(body) || !Array.isArray(body.plans) || !body.plans.every(isPlan))
    throw new Error('plans answered something else');
  return body.plans;
}
