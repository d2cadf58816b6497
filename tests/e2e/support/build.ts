import { buildProduct } from '../../support/built-product.ts';

/** Before the first test: builds apps and Worker once, so that the stacks, which start together, find them built. */
export default buildProduct;
