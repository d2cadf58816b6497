/** What the Worker answers besides pages; the admin app is a file to it, and so are the drawings of the demo restaurants. */
export const workerPaths =
  '/(?:api|trpc|parties|webhooks|files|health|ready|stop|r|s|q|preview|sample|site-photos(?!/demo/))(?:/|$|\\?)';

/** The pages for visitors, in both languages, and what search engines read. */
export const visitorPaths =
  '/(?:(?:en)?|(?:en/)?(?:pricing|emergency|c|restaurants(?:/help(?:/[a-z0-9-]+)?)?)|clinicas|en/clinics|guias(?:/[\\w-]+)?|en/guides(?:/[\\w-]+)?|sitemap\\.xml|robots\\.txt)/?(?:$|\\?)';
