import { storeWhatShips } from "../what-ships.ts";
import { command } from "./command.ts";
import { dataOption } from "./data-option.ts";
import { FailedError } from "./failure.ts";
import { withContext } from "./with-context.ts";

export const demo = command({
  name: "demo",
  summary: {
    id: "Memuat kota peragaan rekaan ke basis data yang masih kosong; mutu start juga melakukannya",
    en: "Loads the invented demonstration city into an empty database; mutu start does it too",
  },
  options: { data: dataOption },
  example: "mutu demo",
  async run(io, { options: { data } }) {
    const { loadDemonstration } = await import("../demo/load/load-demonstration.ts");
    const loaded = await withContext(io, { data, makes: true }, async (ctx) => {
      if (ctx.settings.production) throw inRealUse();
      await storeWhatShips(ctx);
      return await loadDemonstration(ctx);
    });
    if (loaded === null) throw notEmpty();
    await io.note(
      {
        id: "Kota peragaan dimuat: {agencies} instansi, {complaints} pengaduan, {questionnaires} kuesioner. Semuanya rekaan.",
        en: "The demonstration city is loaded: {agencies} agencies, {complaints} complaints, {questionnaires} questionnaires. All of it is invented.",
      },
      loaded,
    );
    return 0;
  },
});

function inRealUse(): FailedError {
  return new FailedError({
    id: "Mutu ini dipakai sungguhan (MUTU_PRODUCTION=on). Kota peragaan tidak dimuat. Pakai folder data lain dengan --data.",
    en: "This Mutu is in real use (MUTU_PRODUCTION=on). The demonstration city is not loaded. Use another data folder with --data.",
  });
}

function notEmpty(): FailedError {
  return new FailedError({
    id: "Basis data ini sudah dipakai, jadi tidak ada yang diubah. Pakai folder data lain dengan --data.",
    en: "This database is in use already, so nothing was changed. Use another data folder with --data.",
  });
}
