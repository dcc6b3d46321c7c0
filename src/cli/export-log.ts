import type { EventLog } from "../analytics/eventlog/event-log.ts";
import { eventLogs, withStoredLog } from "../modules/processes/index.ts";
import { chosenByName, type Exported, exportCommand, type Take } from "./export-command.ts";

export const exportLog = exportCommand({
  kind: "log",
  summary: {
    id: "Mengekspor satu log peristiwa sebagai CSV, satu peristiwa per baris, seperti yang disimpan",
    en: "Exports one event log as CSV, one event a row, as it is stored",
  },
  named: { id: "nama log; bawaan: yang terbaru", en: "name of the log; default: the newest" },
  example: "mutu export log --agency dpmptsp-kota --out peristiwa.csv",
  async table(ctx, agency, name): Promise<Exported> {
    const own = (await eventLogs(ctx)).filter(({ agencyId }) => agencyId === agency.id);
    const log = chosenByName(own, name, {
      id: "Instansi ini belum memiliki log peristiwa. Impor dengan mutu import log.",
      en: "This agency has no event log yet. Import one with mutu import log.",
    });
    return {
      columns: ["case_id", "activity", "start_timestamp", "timestamp", ...log.attributes],
      rows: (take) => withStoredLog(ctx, log, (open) => takeAll(open, take)),
      of: log,
    };
  },
});

async function takeAll(log: EventLog, take: Take): Promise<void> {
  for await (const events of log.everyEvent()) {
    await take(
      events.map(({ case: name, activity, started, at, attributes }) => [
        ...[name, activity, started?.toISOString(), at.toISOString()],
        ...log.attributes.map((attribute) => attributes[attribute]),
      ]),
    );
  }
}
