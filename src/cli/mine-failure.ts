import type { Role } from "../analytics/eventlog/columns.ts";
import type { LogError } from "../analytics/eventlog/log-source.ts";
import type { XmlReason } from "../analytics/eventlog/xes/xml-error.ts";
import type { RejectReason } from "../analytics/table/rejection.ts";
import { UnreadableError, UsageError } from "./failure.ts";
import type { Io } from "./io.ts";
import { logProblems, roles, xmlProblems } from "./mine-messages.ts";
import { rejections } from "./table-messages.ts";

/** Why a file cannot be read as a log, in words that name the file, the place and what to do. */
export function asFailure(io: Io, file: string, error: LogError): UsageError | UnreadableError {
  const { problem, facts } = error;
  // The facts of each problem stand beside it in `LogProblem`.
  const text = problem === "xml" ? xmlProblems[facts.reason as XmlReason] : logProblems[problem];
  const named = { id: `{file}: ${text.id}`, en: `{file}: ${text.en}` };
  const name = file === "-" ? io.say({ id: "masukan standar", en: "standard input" }) : file;
  if (problem === "column-missing") {
    const role = facts.role as Role;
    return new UsageError(named, { ...facts, file: name, role: io.say(roles[role]), option: role });
  }
  const message =
    problem === "all-rejected" ? io.say(rejections[facts.reason as RejectReason], facts) : error.message;
  return new UnreadableError(named, { ...facts, file: name, message }, { cause: error });
}
