import type { Kysely } from "kysely";
import { up as organisations } from "./0001-organisations.ts";
import { up as traces } from "./0002-traces.ts";
import { up as delivery } from "./0003-delivery.ts";
import { up as signIn } from "./0004-sign-in.ts";
import { up as rules } from "./0005-rules.ts";
import { up as catalogue } from "./0006-catalogue.ts";
import { up as complaints } from "./0007-complaints.ts";
import { up as surveys } from "./0008-surveys.ts";
import { up as processes } from "./0009-processes.ts";
import { up as coordination } from "./0010-coordination.ts";
import { up as warnings } from "./0011-warnings.ts";
import { up as improvement } from "./0012-improvement.ts";
import { up as reports } from "./0013-reports.ts";
import { up as authorityChanges } from "./0014-authority-changes.ts";
import { up as agreements } from "./0015-agreements.ts";
import { up as timesOfDelivery } from "./0016-times-of-delivery.ts";
import { up as growingLogs } from "./0017-growing-logs.ts";
import { up as proceduresAsDrawn } from "./0018-procedures-as-drawn.ts";
import { up as codesOfOrigin } from "./0019-codes-of-origin.ts";
import { up as sealedReports } from "./0020-sealed-reports.ts";
import { up as passkeysAndSignOn } from "./0021-passkeys-and-sign-on.ts";
import { up as webhooks } from "./0022-webhooks.ts";
import { up as answersOfLogs } from "./0023-answers-of-logs.ts";
import { up as casesOfComplaints } from "./0025-cases-of-complaints.ts";
import { up as sealedWhole } from "./0026-sealed-whole.ts";

/** A step of the schema. Forward only: what a released version ran is never edited. */
export type Migration = { readonly name: string; readonly up: (db: Kysely<unknown>) => Promise<void> };

/** In the order in which they run. */
export const migrations: readonly Migration[] = [
  { name: "0001-organisations", up: organisations },
  { name: "0002-traces", up: traces },
  { name: "0003-delivery", up: delivery },
  { name: "0004-sign-in", up: signIn },
  { name: "0005-rules", up: rules },
  { name: "0006-catalogue", up: catalogue },
  { name: "0007-complaints", up: complaints },
  { name: "0008-surveys", up: surveys },
  { name: "0009-processes", up: processes },
  { name: "0010-coordination", up: coordination },
  { name: "0011-warnings", up: warnings },
  { name: "0012-improvement", up: improvement },
  { name: "0013-reports", up: reports },
  { name: "0014-authority-changes", up: authorityChanges },
  { name: "0015-agreements", up: agreements },
  { name: "0016-times-of-delivery", up: timesOfDelivery },
  { name: "0017-growing-logs", up: growingLogs },
  { name: "0018-procedures-as-drawn", up: proceduresAsDrawn },
  { name: "0019-codes-of-origin", up: codesOfOrigin },
  { name: "0020-sealed-reports", up: sealedReports },
  { name: "0021-passkeys-and-sign-on", up: passkeysAndSignOn },
  { name: "0022-webhooks", up: webhooks },
  { name: "0023-answers-of-logs", up: answersOfLogs },
  { name: "0025-cases-of-complaints", up: casesOfComplaints },
  { name: "0026-sealed-whole", up: sealedWhole },
];
