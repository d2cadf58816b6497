/** The mark of Gastronomy OS on a field of 48 by 48: a round table seen from above (filled), and the cutlery on it (lines). */
export const restaurantsMarkPaths = {
  table: 'M24 4a20 20 0 1 1 0 40 20 20 0 0 1 0-40Z',
  cutlery: 'M17 13v7a3.5 3.5 0 0 0 7 0v-7M20.5 13v22M31 35V13c-3 2-4 6-4 10h4',
};
