import { AddAdministrator, addAdministrator } from "../modules/organisations/index.ts";
import { checked } from "./checked.ts";
import { command } from "./command.ts";
import { dataOption } from "./data-option.ts";
import { choice, text } from "./option.ts";
import { withContext } from "./with-context.ts";

const zones = { WIB: "Asia/Jakarta", WITA: "Asia/Makassar", WIT: "Asia/Jayapura" } as const;

export const userAdd = command({
  name: "user add",
  summary: {
    id: "Menambah admin instansi dan mencetak tautan masuk sekali pakai",
    en: "Adds the administrator of an agency and prints a one-time link to sign in",
  },
  args: [{ name: "EMAIL", about: { id: "alamat surel orang itu", en: "mail address of the person" } }],
  options: {
    name: text("NAME", { required: true, about: { id: "nama lengkap", en: "full name" } }),
    agency: text("CODE", {
      required: true,
      about: { id: "kode instansi, seperti dpmptsp-kota", en: "code of the agency, such as dpmptsp-kota" },
    }),
    agencyName: text("NAME", {
      about: { id: "nama instansi, bila belum ada", en: "name of the agency, when it is new" },
    }),
    zone: choice(["WIB", "WITA", "WIT"], {
      default: "WIB",
      about: { id: "zona waktu instansi baru", en: "time zone of a new agency" },
    }),
    title: text("TITLE", {
      default: "Admin instansi",
      about: { id: "nama jabatan", en: "title of the position" },
    }),
    decree: text("NUMBER", {
      required: true,
      about: { id: "nomor surat penugasannya", en: "number of the decree that appoints them" },
    }),
    data: dataOption,
  },
  example:
    'mutu user add rina@kota.go.id --name "Rina Wulandari" --agency dpmptsp-kota --agency-name "Dinas Perizinan" --decree "SK 800/1/2026"',
  async run(io, { args: [email], options }) {
    const { name, agency: agencyCode, agencyName, zone, title, decree, data } = options;
    const input = checked(AddAdministrator, {
      ...{ email, name, agencyCode, agencyName, title, decree },
      zone: zones[zone],
    });
    const { link } = await withContext(io, { data }, async (ctx) => {
      const { invitation } = await addAdministrator(ctx, input);
      return { link: invitation === null ? null : `${ctx.settings.origin}/undangan/${invitation}` };
    });
    if (link === null) {
      await io.note({
        id: "Orang ini sudah punya akun dan sekarang juga admin. Tidak perlu tautan.",
        en: "This person has an account already and is now an administrator too. No link is needed.",
      });
      return 0;
    }
    await io.note({
      id: "Berikan tautan ini kepada orangnya saja. Berlaku 72 jam, sekali pakai:",
      en: "Give this link to the person alone. It works once, for 72 hours:",
    });
    await io.data.write(`${link}\n`);
    return 0;
  },
});
