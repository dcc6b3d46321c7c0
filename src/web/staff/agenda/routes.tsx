import { agenda, groupsOf } from "../../../modules/reports/index.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import { AgendaPage } from "./agenda-page.tsx";
import { inWords } from "./agenda-words.ts";

export const agendaRoutes: readonly Route[] = [
  route("agenda", {
    method: "GET",
    path: "/staf",
    access: "signed-in",
    handler: (c) => goTo(c, "/staf/agenda"),
  }),
  route("agenda", {
    method: "GET",
    path: "/staf/agenda",
    access: "signed-in",
    handler: async (c) => {
      const { ctx, t, frame } = c.var;
      const { items, more } = await agenda(ctx);
      const words = items.map((item) => inWords(item, t, frame.format));
      return show(
        c,
        <AgendaPage
          items={words}
          groups={groupsOf(items)}
          more={more}
          checkedAt={frame.format.time(ctx.now)}
          t={t}
        />,
      );
    },
  }),
];
