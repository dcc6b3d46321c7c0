import { isDemonstration } from "../../../platform/auth/demonstration.ts";
import type { Settings } from "../../../platform/settings/settings.ts";
import type { Route } from "../../route.ts";
import { codeRoutes } from "./code-routes.tsx";
import { demonstrationRoutes } from "./demonstration-routes.ts";
import { linkRoutes } from "./link-routes.tsx";
import { passwordRoutes } from "./password-routes.tsx";
import { roleRoutes } from "./role-routes.tsx";

/** Everything around signing in. The door of the demonstration exists in a demonstration only. */
export function signInRoutes(settings: Pick<Settings, "production" | "demonstration">): readonly Route[] {
  const doors = isDemonstration(settings) ? demonstrationRoutes : [];
  return [...passwordRoutes, ...codeRoutes, ...linkRoutes, ...roleRoutes, ...doors];
}
