import type Stripe from 'stripe';

/**
 * The JSON form of an API object with nothing expanded: a field typed `string | Customer` by stripe-node is the id alone, a
 * `Decimal` is its text. Building rows against these types lets the compiler check them against the API version of stripe-node.
 */
export type Wire<T> = [Extract<T, { id: string; object: string }>] extends [never]
  ? Fields<T>
  : [Extract<T, string>] extends [never]
    ? Fields<T>
    : Exclude<T, object>;

type Fields<T> = T extends string
  ? T
  : T extends Stripe.Decimal
    ? string
    : T extends (infer Item)[]
      ? Wire<Item>[]
      : T extends object
        ? { [Key in keyof T]: Wire<T[Key]> }
        : T;
