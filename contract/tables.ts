/** Most rows of one page of a back-office table. */
export const longestTablePage = 250;
