/** `npm run help`: makes what the Worker shows of the restaurateurs' help. */
import { writeFileSync } from 'node:fs';
import { builtHelp, readHelp } from './read-help.ts';

const articles = readHelp();
writeFileSync(builtHelp.path, builtHelp.text(articles));
console.log(`${articles.length / 2} articles in both languages`);
