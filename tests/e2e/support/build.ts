import { buildApps } from '../../support/built-apps.ts';

/** Before the first test: builds the apps once, so that the stacks, which start together, find them built. */
export default buildApps;
