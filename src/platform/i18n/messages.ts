import { account } from "./catalogue/account.ts";
import { administration } from "./catalogue/administration.ts";
import { agenda } from "./catalogue/agenda.ts";
import { api } from "./catalogue/api.ts";
import { auth } from "./catalogue/auth.ts";
import { backup } from "./catalogue/backup.ts";
import { common } from "./catalogue/common.ts";
import { complain } from "./catalogue/complain.ts";
import { complaintWords } from "./catalogue/complaint-words.ts";
import { database } from "./catalogue/database.ts";
import { doctor } from "./catalogue/doctor.ts";
import { errorPages } from "./catalogue/error-pages.ts";
import { errors } from "./catalogue/errors.ts";
import { examples } from "./catalogue/examples.ts";
import { form } from "./catalogue/form.ts";
import { format } from "./catalogue/format.ts";
import { home } from "./catalogue/home.ts";
import { improvement } from "./catalogue/improvement.ts";
import { letters } from "./catalogue/letters.ts";
import { organisations } from "./catalogue/organisations.ts";
import { roles } from "./catalogue/roles.ts";
import { settings } from "./catalogue/settings.ts";
import { signIn } from "./catalogue/sign-in.ts";
import { start } from "./catalogue/start.ts";
import { ui } from "./catalogue/ui.ts";
import { upload } from "./catalogue/upload.ts";
import { watch } from "./catalogue/watch.ts";

/** All messages. Each area of the product keeps its own file in `catalogue/`; keys begin with the area's name. */
export const messages = {
  ...account,
  ...administration,
  ...agenda,
  ...api,
  ...auth,
  ...backup,
  ...common,
  ...complain,
  ...complaintWords,
  ...database,
  ...errors,
  ...format,
  ...doctor,
  ...errorPages,
  ...form,
  ...improvement,
  ...letters,
  ...organisations,
  ...roles,
  ...settings,
  ...signIn,
  ...start,
  ...ui,
  ...upload,
  ...watch,
  ...home,
  ...examples,
} as const;

export type MessageKey = keyof typeof messages;
