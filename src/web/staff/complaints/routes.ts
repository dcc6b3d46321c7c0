import type { Route } from "../../route.ts";
import { counterRoutes } from "./counter-routes.tsx";
import { detailRoutes } from "./detail-routes.tsx";
import { fileRoutes } from "./file-routes.ts";
import { listRoutes } from "./list-routes.tsx";
import { reporterRoutes } from "./reporter-routes.tsx";
import { restrictedRoutes } from "./restricted-routes.tsx";
import { sealedRoutes } from "./sealed-routes.tsx";
import { statisticsRoutes } from "./statistics-routes.tsx";
import { stepRoutes } from "./step-routes.tsx";

/** Complaints at work: the list, one complaint with its steps, the counter, statistics, files. */
export const complaintRoutes: readonly Route[] = [
  ...listRoutes,
  ...counterRoutes,
  ...statisticsRoutes,
  ...detailRoutes,
  ...stepRoutes,
  ...reporterRoutes,
  ...sealedRoutes,
  ...restrictedRoutes,
  ...fileRoutes,
];
