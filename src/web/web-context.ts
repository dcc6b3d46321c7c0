import type { Context as HonoContext } from "hono";
import type { PersonAtWork } from "../platform/auth/actor.ts";
import type { Context } from "../platform/context.ts";
import type { Format } from "../platform/i18n/format.ts";
import type { Lang } from "../platform/i18n/text.ts";
import type { Translate } from "../platform/i18n/translate.ts";
import type { Reading, UnlockedKeys } from "../platform/sealing/unlocked-keys.ts";
import type { Route } from "./route.ts";
import type { Frame } from "./ui/frame/frame.ts";

/** What is known of a request when its Context is made. */
export type RequestFacts = {
  readonly requestId: string;
  readonly lang: Lang;
  readonly signal: AbortSignal;
  /** Null for a citizen without an account. */
  readonly signedIn: PersonAtWork | null;
  /** The reader key that this session has unlocked. */
  readonly reading: Reading | null;
};

/** What a handler finds in `c.var`. */
type WebVariables = {
  requestId: string;
  /** Reached over https, by the setting of the instance's own address. */
  secure: boolean;
  /** The route that answers; null while none does (error pages, static files). */
  route: Route | null;
  /** Whether the time of the request is told to nobody: see `Route`. A mounted application says it too. */
  isUntimed: boolean;
  /** All routes, to check an address to go on to. */
  routes: readonly Route[];
  lang: Lang;
  t: Translate;
  format: Format;
  frame: Frame;
  signedIn: PersonAtWork | null;
  /** Reader keys that sessions have unlocked in this process. */
  unlocked: UnlockedKeys;
  /** What was sent with a POST; null with a GET. */
  form: FormData | null;
  /** For verbs and reads; there from the moment a handler runs. */
  ctx: Context;
};

export type WebEnv = { Variables: WebVariables };
export type WebContext = HonoContext<WebEnv>;
