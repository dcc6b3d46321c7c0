import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import { HomePage } from "./home-page.tsx";
import { TextPage, type Topic } from "./text-page.tsx";

const topics: readonly { readonly path: string; readonly topic: Topic }[] = [
  { path: "/bantuan", topic: { name: "help", sections: ["complain", "lost", "counter", "ombudsman"] } },
  {
    path: "/privasi",
    topic: { name: "privacy", sections: ["anonymous", "confidential", "cookies", "rights"] },
  },
  { path: "/aksesibilitas", topic: { name: "accessibility", sections: ["can", "problem"] } },
];

/** The first page of the portal, and what its foot leads to. */
export const homeRoutes: readonly Route[] = [
  route("home", {
    method: "GET",
    path: "/",
    access: "public",
    handler: (c) => show(c, <HomePage t={c.var.t} />),
  }),
  ...topics.map(({ path, topic }) =>
    route("home", {
      method: "GET",
      path,
      access: "public",
      handler: (c) => show(c, <TextPage topic={topic} t={c.var.t} />),
    }),
  ),
];
