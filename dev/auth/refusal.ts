/** A refusal in the shape of Supabase Auth: its status, its error code, its message. */
export const refuse = (status: number, code: string, msg: string): Response =>
  Response.json({ code: status, error_code: code, msg }, { status });
