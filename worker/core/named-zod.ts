/**
 * Stands in for `zod/v4`, which packages import as one object, `z`. esbuild then keeps all that zod exports, its messages in fifty languages included;
 * here it has what those packages name. A test compares this list with them.
 */
// biome-ignore-all lint/performance/noBarrelFile: a stand-in for a package hands on all that the package has
// biome-ignore-all lint/performance/noReExportAll: as above
import {
  any,
  array,
  boolean,
  coerce,
  enum as enumOf,
  literal,
  looseObject,
  number,
  object,
  record,
  string,
  union,
  unknown,
  void as voidOf,
} from 'zod';

export * from 'zod';
export const z = {
  any,
  array,
  boolean,
  coerce,
  enum: enumOf,
  literal,
  looseObject,
  number,
  object,
  record,
  string,
  union,
  unknown,
  void: voidOf,
};
