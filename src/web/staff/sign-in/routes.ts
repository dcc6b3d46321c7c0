import { isDemonstration } from "../../../platform/auth/demonstration.ts";
import { openProvider } from "../../../platform/auth/sign-on/provider.ts";
import { providerFetch } from "../../../platform/auth/sign-on/provider-fetch.ts";
import type { Settings } from "../../../platform/settings/settings.ts";
import type { Route } from "../../route.ts";
import { signOnRoutes as accountSignOnRoutes } from "../account/sign-on-routes.tsx";
import { codeRoutes } from "./code-routes.tsx";
import { demonstrationRoutes } from "./demonstration-routes.ts";
import { linkRoutes } from "./link-routes.tsx";
import { passkeyRoutes } from "./passkey-routes.ts";
import { passwordRoutes } from "./password-routes.tsx";
import { roleRoutes } from "./role-routes.tsx";
import { signOnRoutes } from "./sign-on-routes.tsx";

/** Everything around signing in. The door of the demonstration exists in a demonstration only, the sign-on where one is set. */
export function signInRoutes(settings: Settings): readonly Route[] {
  const doors = isDemonstration(settings) ? demonstrationRoutes : [];
  return [
    ...passwordRoutes,
    ...passkeyRoutes,
    ...signOnDoors(settings),
    ...codeRoutes,
    ...linkRoutes,
    ...roleRoutes,
    ...doors,
  ];
}

/** Both ends of the sign-on, here and on the page of the own account, ask one provider, which they find once. */
function signOnDoors(settings: Settings): readonly Route[] {
  const { signOn, origin } = settings;
  if (signOn === null) return [];
  const provider = openProvider(signOn, origin, providerFetch(signOn, settings));
  return [...signOnRoutes(provider), ...accountSignOnRoutes(provider)];
}
