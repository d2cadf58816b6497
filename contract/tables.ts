/** Most rows of one page of a back-office table. */
export const longestTablePage = 250;

/** How far rows are counted: beyond that there are at least as many. */
export const mostCounted = 1_000;
