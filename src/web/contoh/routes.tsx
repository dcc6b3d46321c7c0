import { ErrorPage } from "../errors/error-page.tsx";
import type { ErrorStatus } from "../errors/status.ts";
import { newForm } from "../form/form-state.ts";
import { keepFiles } from "../form/kept-files.ts";
import { parseForm } from "../form/parse-form.ts";
import { type Route, route } from "../route.ts";
import { show } from "../show.tsx";
import type { WebContext } from "../web-context.ts";
import { AgendaExample } from "./agenda-example.tsx";
import { ChartsExample } from "./charts-example.tsx";
import { DetailExample } from "./detail-example.tsx";
import { ExampleForm, FormExample } from "./form-example.tsx";
import { IndexExample } from "./index-example.tsx";
import { ListExample } from "./list-example.tsx";
import { MapExample } from "./map-example.tsx";
import { PartsExample } from "./parts-example.tsx";
import { TableExample } from "./table-example.tsx";

export const errorStatuses = [
  403, 404, 409, 413, 422, 429, 500, 503,
] as const satisfies readonly ErrorStatus[];

const page = (path: string, handler: Route["handler"]) =>
  route("examples", { method: "GET", path, access: "public", handler });

/** Example pages of every part of the kit: documentation for who builds pages, and what the tests of looks walk. */
export const exampleRoutes: readonly Route[] = [
  page("/contoh", (c) => show(c, <IndexExample t={c.var.t} statuses={errorStatuses} />)),
  page("/contoh/bagian", (c) => show(c, <PartsExample t={c.var.t} format={c.var.format} />)),
  page("/contoh/formulir", (c) => show(c, <FormExample t={c.var.t} form={newForm({ service: "family" })} />)),
  route("examples", {
    method: "POST",
    path: "/contoh/formulir",
    access: "public",
    body: "upload",
    handler: async (c) => {
      const photos = await keepFiles(c, "photos");
      const sent = parseForm(c, ExampleForm, { labels: "example.field", files: [photos] });
      return sent.ok
        ? show(c, <FormExample t={c.var.t} form={newForm()} isSent />)
        : show(c, <FormExample t={c.var.t} form={sent.form} />, 422);
    },
  }),
  page("/contoh/daftar", (c) => show(staff(c), <ListExample t={c.var.t} />)),
  page("/contoh/tabel", (c) => show(staff(c), <TableExample t={c.var.t} format={c.var.format} />)),
  page("/contoh/rinci", (c) => show(staff(c), <DetailExample t={c.var.t} format={c.var.format} />)),
  page("/contoh/agenda", (c) => show(staff(c), <AgendaExample t={c.var.t} />)),
  page("/contoh/grafik", (c) => show(staff(c), <ChartsExample t={c.var.t} format={c.var.format} />)),
  page("/contoh/peta", (c) => show(staff(c), <MapExample t={c.var.t} format={c.var.format} />)),
  ...errorStatuses.map((status) =>
    page(`/contoh/galat-${status}`, (c) =>
      show(
        c,
        <ErrorPage
          status={status}
          code="invalid"
          message={null}
          requestId={c.var.requestId}
          form={null}
          path="/contoh"
        />,
      ),
    ),
  ),
];

/** The frame of a person at work, without signing in. */
function staff(c: WebContext): WebContext {
  const person = { name: "Rina Contoh", position: "Manajer Kualitas", role: "quality-manager" } as const;
  c.set("frame", { ...c.var.frame, surface: "staff", person });
  return c;
}
