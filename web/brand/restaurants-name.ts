/** What the product for restaurants is called, on its pages and in its screens. */
export const restaurantsName = 'Gastronomy OS';
