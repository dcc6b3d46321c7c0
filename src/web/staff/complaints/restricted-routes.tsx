import { restrictedReports } from "../../../modules/complaints/index.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { RestrictedListPage } from "./restricted-page.tsx";

export const restrictedRoutes: readonly Route[] = [
  route("complaints", {
    method: "GET",
    path: "/staf/pengaduan/khusus",
    access: "signed-in",
    handler: showRestricted,
  }),
];

async function showRestricted(c: WebContext): Promise<Response> {
  const { ctx, t } = c.var;
  const rows = (await restrictedReports(ctx)).map(({ number, receivedAt, state }) => ({
    number,
    age: t("restricted-list.days", {
      n: Math.max(0, Math.floor((ctx.now.getTime() - receivedAt.getTime()) / 86_400_000)),
    }),
    state: t(`complaint.state.${state}`),
  }));
  return show(c, <RestrictedListPage rows={rows} t={t} />);
}
