import { EnterDemonstration, enterDemonstration } from "../../../platform/auth/demonstration.ts";
import { deviceName } from "../../../platform/auth/device-name.ts";
import { MutuError } from "../../../platform/errors.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { writeSession } from "../../session-cookie.ts";
import { goTo } from "../../show.tsx";

/** The door without a password. It is built into no process that is used for real (`signInRoutes`). */
export const demonstrationRoutes: readonly Route[] = [
  route("sign-in", {
    method: "POST",
    path: "/masuk/demonstrasi",
    access: "public",
    handler: async (c) => {
      const sent = parseForm(c, EnterDemonstration);
      if (!sent.ok) throw new MutuError("not-found", "error.not-found");
      const device = deviceName(c.req.header("User-Agent") ?? "");
      writeSession(c, await enterDemonstration(c.var.ctx, sent.value, device));
      return goTo(c, "/staf/agenda");
    },
  }),
];
