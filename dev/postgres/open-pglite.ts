import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { citext } from '@electric-sql/pglite/contrib/citext';
import { cube } from '@electric-sql/pglite/contrib/cube';
import { earthdistance } from '@electric-sql/pglite/contrib/earthdistance';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { vector } from '@electric-sql/pglite-pgvector';

const extensions = { btree_gist, citext, cube, earthdistance, pg_trgm, unaccent, vector };

/** Opens the embedded Postgres kept in the folder `dataDir`, made when it is not there. */
export function openPgliteFolder(dataDir: string): Promise<PGlite> {
  mkdirSync(dirname(dataDir), { recursive: true });
  return PGlite.create({ dataDir, extensions });
}

/** Opens an embedded Postgres in memory, empty or as a copy of what `dumpDataDir` gave. */
export function openPgliteInMemory(copyOf?: Blob): Promise<PGlite> {
  return PGlite.create({ extensions, ...(copyOf ? { loadDataDir: copyOf } : {}) });
}
