/**
 * Neon's protocol before a PostgreSQL server, in a process of its own: in that of a bench the collector of its garbage stops every request of the
 * database at once. Takes the server as JSON; prints its address; ends with its parent.
 */
import * as z from 'zod';
import { startNeonHttp } from '../../dev/postgres/neon-http.ts';
import { createPgBackend } from '../../dev/postgres/pg-backend.ts';

const serverSchema = z.object({ host: z.string(), port: z.int(), database: z.string() });

const [server = ''] = process.argv.slice(2);
const neon = await startNeonHttp(createPgBackend(serverSchema.parse(JSON.parse(server))), 0);
console.log(neon.endpoint);
process.stdin.resume().on('end', () => process.exit(0));
