import type { Route } from "../../route.ts";
import { holidayRoutes } from "./holiday-routes.tsx";
import { refusedRoutes } from "./refused-routes.ts";
import { runRoutes } from "./run-routes.tsx";
import { uploadRoutes } from "./upload-routes.tsx";

/** Files of other systems: choose, look, try, start, watch, stop, go on. */
export const importRoutes: readonly Route[] = [
  ...uploadRoutes,
  ...holidayRoutes,
  ...refusedRoutes,
  ...runRoutes,
];
