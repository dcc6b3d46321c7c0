import { auth } from "./catalogue/auth.ts";
import { common } from "./catalogue/common.ts";
import { database } from "./catalogue/database.ts";
import { errorPages } from "./catalogue/error-pages.ts";
import { errors } from "./catalogue/errors.ts";
import { form } from "./catalogue/form.ts";
import { format } from "./catalogue/format.ts";
import { home } from "./catalogue/home.ts";
import { organisations } from "./catalogue/organisations.ts";
import { start } from "./catalogue/start.ts";
import { ui } from "./catalogue/ui.ts";
import { upload } from "./catalogue/upload.ts";
import { examples } from "./catalogue/examples.ts";

/** All messages. Each area of the product keeps its own file in `catalogue/`; keys begin with the area's name. */
export const messages = {
  ...auth,
  ...common,
  ...database,
  ...errors,
  ...format,
  ...errorPages,
  ...form,
  ...organisations,
  ...start,
  ...ui,
  ...upload,
  ...home, ...examples } as const;

export type MessageKey = keyof typeof messages;
