/** `npm run knowledge`: makes what the Worker reads of the articles, and the weights of words that the embedder takes from them. */
import { writeFileSync } from 'node:fs';
import { builtFiles } from './built-files.ts';
import { readArticles } from './read-articles.ts';

const articles = readArticles();
for (const { path, text } of builtFiles(articles)) writeFileSync(path, text);
console.log(`${articles.length / 2} articles in both languages`);
