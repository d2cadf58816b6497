/** Most rows of one page of a back-office table. */
export const longestTablePage = 250;

/** How far the uses of a template are counted: from this on there are at least as many. */
export const mostUsesCounted = 10_000;
