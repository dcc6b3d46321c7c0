import { publicText } from "../platform/audit/checkpoint.ts";
import { pemOf, publicKeysOf } from "../platform/audit/checkpoint-key.ts";
import { command } from "./command.ts";
import { dataOption } from "./data-option.ts";
import { FailedError } from "./failure.ts";
import { flag, text } from "./option.ts";
import { settingsAt } from "./settings-of.ts";
import { toJson } from "./to-json.ts";
import { writeWholeFile } from "./write-file.ts";

export const auditKey = command({
  name: "audit key",
  summary: {
    id: "Mencetak kunci publik titik periksa, untuk diberikan kepada Pengawas dan Inspektorat",
    en: "Prints the public keys of checkpoints, to be given to the supervisor and the inspectorate",
  },
  options: {
    data: dataOption,
    json: flag({ id: "cetak satu dokumen JSON", en: "print one JSON document" }),
    out: text("FILE", {
      about: { id: "tulis ke berkas ini, bukan ke layar", en: "write to this file instead of printing" },
    }),
  },
  example: "mutu audit key --out mutu-kota.pem",
  async run(io, { options: { data, json, out } }) {
    const { dataFolder } = settingsAt(data);
    const keys = publicKeysOf(dataFolder);
    if (keys.length === 0) throw noKeys(dataFolder);
    const document = () => toJson({ schema: "mutu.audit.key/1", keys: keys.map(publicText) });
    const printed = json ? document() : keys.map(pemOf).join("");
    await (out === null ? io.data.write(printed) : writeWholeFile(out, printed));
    return 0;
  },
});

function noKeys(folder: string): FailedError {
  return new FailedError(
    {
      id: "Belum ada kunci titik periksa di {folder}. mutu start yang pertama membuatnya.",
      en: "There are no keys of checkpoints in {folder} yet. The first mutu start makes them.",
    },
    { folder },
  );
}
