import { ConsoleReset, resetOnConsole } from "../platform/auth/console-reset.ts";
import { checked } from "./checked.ts";
import { command } from "./command.ts";
import { dataOption } from "./data-option.ts";
import { flag } from "./option.ts";
import { withContext } from "./with-context.ts";

export const userReset = command({
  name: "user reset",
  summary: {
    id: "Mencetak tautan kata sandi baru untuk orang yang tidak dapat masuk",
    en: "Prints a link to a new password for somebody who cannot sign in",
  },
  args: [{ name: "EMAIL", about: { id: "alamat surel orang itu", en: "mail address of the person" } }],
  options: {
    secondFactor: flag({
      id: "hapus juga cara masuk lainnya: kode masuk, kode cadangan, kunci sandi, dan hubungan ke masuk organisasi",
      en: "also remove every other way in: sign-in code, recovery codes, passkeys and links to a sign-on",
    }),
    data: dataOption,
  },
  example: "mutu user reset rina@kota.go.id --second-factor",
  async run(io, { args: [email], options: { secondFactor, data } }) {
    const input = checked(ConsoleReset, { email, secondFactor });
    const { kind, link } = await withContext(io, { data }, async (ctx) => {
      const { kind, token } = await resetOnConsole(ctx, input);
      const path = kind === "invitation" ? "undangan" : "atur-ulang";
      return { kind, link: `${ctx.settings.origin}/${path}/${token}` };
    });
    await io.note(
      {
        id: "Berikan tautan ini kepada orangnya saja. Berlaku {time}, sekali pakai; semua sesinya berakhir:",
        en: "Give this link to the person alone. It works once, for {time}; all their sessions have ended:",
      },
      { time: io.format.duration(kind === "invitation" ? 72 * 3_600 : 30 * 60) },
    );
    await io.data.write(`${link}\n`);
    return 0;
  },
});
