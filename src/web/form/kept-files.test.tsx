import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { memoryFiles } from "../../../test/builders/memory-files.ts";
import { pages } from "../../../test/builders/pages.ts";
import type { Context } from "../../platform/context.ts";
import { route } from "../route.ts";
import { show } from "../show.tsx";
import { FileField } from "../ui/form/file-field.tsx";
import { Form } from "../ui/form/form.tsx";
import { Page } from "../ui/frame/page.tsx";
import { formToken } from "./form-token.ts";
import { keepFiles, keptName } from "./kept-files.ts";
import { parseForm } from "./parse-form.ts";

const settings = {
  origin: "http://localhost:3000",
  zone: "Asia/Jakarta",
  secret: new Uint8Array(32).fill(7),
};
const random = { bytes: (n: number) => new Uint8Array(n) };
const web = pages(
  [
    [
      route("test", {
        method: "POST",
        path: "/kirim",
        access: "public",
        body: "upload",
        handler: async (c) => {
          const photos = await keepFiles(c, "photos");
          const sent = parseForm(c, z.object({ text: z.string().min(1) }), { files: [photos] });
          if (sent.ok) return c.json(photos.files);
          const page = (
            <Page title="Uji" form={sent.form}>
              <Form form={sent.form} action="/kirim" upload>
                <FileField name="photos" label="Foto" multiple />
              </Form>
            </Page>
          );
          return show(c, page, 422);
        },
      }),
    ],
  ],
  { settings, contextFor: async () => ({ settings, files: memoryFiles() }) as unknown as Context },
);

async function send(fields: readonly (readonly [string, string | File])[]): Promise<Response> {
  const body = new FormData();
  body.append("_token", formToken(settings.secret, "", random));
  for (const [name, value] of fields) body.append(name, value);
  return web.app.request("/kirim", { method: "POST", body, headers: { "Sec-Fetch-Site": "same-origin" } });
}

async function photo(name: string): Promise<File> {
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: "teal" } });
  return new File([new Uint8Array(await picture.png().toBuffer())], name);
}

function tokensIn(html: string): string[] {
  return [...html.matchAll(/name="photos\.kept" value="([^"]+)"/g)].map((match) => match[1] ?? "");
}

describe("files of a form that has a mistake elsewhere", () => {
  it("are stored once and come back by token", async () => {
    const first = await send([
      ["text", ""],
      ["photos", await photo("loket.png")],
    ]);
    expect(first.status).toBe(422);
    const tokens = tokensIn(await first.text());
    expect(tokens).toHaveLength(1);
    const second = await send([
      ["text", "Loket tutup"],
      ...tokens.map((t) => [keptName("photos"), t] as const),
    ]);
    expect(await second.json()).toMatchObject([{ mediaType: expect.stringContaining("image/") }]);
  });

  it("are left out when the person says so", async () => {
    const first = await send([
      ["text", ""],
      ["photos", await photo("loket.png")],
    ]);
    const [token = ""] = tokensIn(await first.text());
    const second = await send([
      ["text", "Loket tutup"],
      [keptName("photos"), token],
      ["photos.drop", token],
    ]);
    expect(await second.json()).toEqual([]);
  });

  it("are not believed without our signature", async () => {
    const forged = Buffer.from(
      JSON.stringify({ sha256: "a".repeat(64), name: "x", mediaType: "x", bytes: 1 }),
    );
    const answer = await send([
      ["text", "Loket tutup"],
      [keptName("photos"), `${forged.toString("base64url")}.aaaa`],
    ]);
    expect(await answer.json()).toEqual([]);
  });

  it("say what is wrong with one of them and keep the others", async () => {
    const answer = await send([
      ["text", "Loket tutup"],
      ["photos", await photo("loket.png")],
      ["photos", new File(["<svg onload=alert(1)>"], "gambar.svg")],
    ]);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain("JPG, PNG");
    expect(tokensIn(html)).toHaveLength(1);
  });
});
