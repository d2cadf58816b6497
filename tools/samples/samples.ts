/** `npm run samples`: makes what the Worker shows of each template out of the demo restaurants. */
import { writeFileSync } from 'node:fs';
import { sampleFiles } from './sample-files.ts';

for (const { path, text } of sampleFiles()) writeFileSync(path, text);
