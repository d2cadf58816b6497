/** `npm run samples`: makes what the Worker shows of each template out of the demo restaurants. */
import { writeFiles } from '../articles/write-files.ts';
import { sampleFiles } from './sample-files.ts';

writeFiles(sampleFiles(), []);
