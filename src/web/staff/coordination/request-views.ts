import type { RequestState } from "../../../modules/coordination/index.ts";

/** Which side of a request the list shows, and whether those that are over. */
export type RequestView = { readonly side: "received" | "asked"; readonly isOver: boolean };

const open: readonly RequestState[] = ["sent", "date-proposed", "refused", "accepted"];
const over: readonly RequestState[] = ["done", "withdrawn"];

export function statesOf({ isOver }: RequestView): readonly RequestState[] {
  return isOver ? over : open;
}

/** The view that an address asks for. */
export function requestViewOf(
  query: Readonly<Record<string, string>>,
  usual: RequestView["side"],
): RequestView {
  const sides = { diterima: "received", diminta: "asked" } as const;
  const word = query.arah ?? "";
  const side = Object.hasOwn(sides, word) ? sides[word as keyof typeof sides] : usual;
  return { side, isOver: query.keadaan === "selesai" };
}

export function addressOfView({ side, isOver }: RequestView): string {
  const words = {
    arah: side === "received" ? "diterima" : "diminta",
    ...(isOver ? { keadaan: "selesai" } : {}),
  };
  return `/staf/koordinasi?${new URLSearchParams(words)}`;
}
