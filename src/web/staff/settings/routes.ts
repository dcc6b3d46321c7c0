import type { Route } from "../../route.ts";
import { authorityChangeRoutes } from "./authority-change-routes.tsx";
import { authorityRoutes } from "./authority-routes.tsx";
import { ladderRoutes } from "./ladder-routes.tsx";
import { parameterRoutes } from "./parameter-routes.tsx";

/** What law and practice fix: dated numbers, and who decides what. */
export const settingsRoutes: readonly Route[] = [
  ...ladderRoutes,
  ...parameterRoutes,
  ...authorityRoutes,
  ...authorityChangeRoutes,
];
