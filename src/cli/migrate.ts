import { silentLog } from "../platform/log.ts";
import { migrations } from "../platform/migrations/index.ts";
import { migrate as runMissing } from "../platform/migrations/migrate.ts";
import { command } from "./command.ts";
import { dataOption } from "./data-option.ts";
import { withInstance } from "./with-context.ts";

export const migrate = command({
  name: "migrate",
  summary: {
    id: "Membawa basis data ke skema versi ini; mutu start juga melakukannya",
    en: "Brings the database to the schema of this version; mutu start does it too",
  },
  options: { data: dataOption },
  example: "mutu migrate",
  async run(io, { options: { data } }) {
    const ran = await withInstance(io, { data, makes: true }, ({ url }) =>
      runMissing(url, migrations, silentLog),
    );
    for (const name of ran) await io.data.write(`${name}\n`);
    await io.note(
      {
        id: "{n} migrasi dijalankan; basis data sudah pada skema versi ini.",
        en: "{n} migrations ran; the database is at the schema of this version.",
      },
      { n: ran.length },
    );
    return 0;
  },
});
