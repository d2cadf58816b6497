/** `npm run help`: makes what the Worker shows of the restaurateurs' help. */
import { writeFiles } from '../articles/write-files.ts';
import { builtHelpFiles, readHelp } from './read-help.ts';

const articles = readHelp();
writeFiles(builtHelpFiles(articles), []);
console.log(`${articles.length / 2} articles in both languages`);
