/** What is typed here and kept by whoever shows the form; the password is never kept. */
export type AuthEntry = { email: string; name: string };
