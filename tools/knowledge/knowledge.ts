/** `npm run knowledge`: makes what the Worker reads of the articles, and the weights of words that the embedder takes from them. */
import { writeFiles } from '../articles/write-files.ts';
import { builtFiles, textsFolder } from './built-files.ts';
import { readArticles } from './read-articles.ts';

const articles = readArticles();
writeFiles(builtFiles(articles), [textsFolder]);
console.log(`${articles.length / 2} articles in both languages`);
