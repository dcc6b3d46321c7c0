/** What keeps a process from being ready, as words such as `database`; empty when it is. */
export type Missing = () => Promise<readonly string[]>;

/**
 * Answers those that watch the process: `/healthz` says that it answers at all, `/readyz` that it can do its work.
 * @returns null for every other address
 */
export async function healthAnswer(request: Request, missing: Missing): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  if (pathname === "/healthz") return answer(200, { status: "ok" });
  if (pathname !== "/readyz") return null;
  const words = await missing();
  return words.length === 0
    ? answer(200, { status: "ready" })
    : answer(503, { status: "not-ready", missing: words });
}

function answer(status: number, body: Readonly<Record<string, unknown>>): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
