import { z } from "zod";
import { compareTables, type HolidayTable } from "../../../analytics/calendar/holidays.ts";
import { deadlinesMovedBy, type MovedClock } from "../../../modules/complaints/index.ts";
import { changeHolidays, holidayTable, tableWith } from "../../../modules/organisations/index.ts";
import { safeName } from "../../../platform/files/safe-name.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm, withError } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { refusedForm } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { HolidayCheckPage, HolidayUploadPage, type MoveInWords } from "./holiday-page.tsx";
import { readHolidayFile } from "./read-holiday-file.ts";

const path = "/staf/impor/hari-libur";
const access = { right: "calendar.change" } as const;

/** The stored file that was looked at, and why it is taken in. */
const Apply = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: z.string().min(1).max(300),
  why: z.string().trim().min(5).max(500),
});

/** A decree of days off: what it changes and which deadlines move is seen before it counts (CAL-03). */
export const holidayRoutes: readonly Route[] = [
  route("imports", { method: "GET", path, access, handler: (c) => showUpload(c, newForm(), 200) }),
  route("imports", { method: "POST", path, access, body: "upload", handler: look }),
  route("imports", { method: "POST", path: `${path}/terapkan`, access, handler: apply }),
  route("imports", { method: "GET", path: `${path}/terapkan`, access, handler: (c) => goTo(c, path) }),
];

function showUpload(c: WebContext, form: FormState, status: 200 | 409 | 422 | 429): Response {
  const isDone = c.req.query("kabar") === "berlaku";
  return show(c, <HolidayUploadPage form={form} isDone={isDone} t={c.var.t} />, status);
}

async function look(c: WebContext): Promise<Response> {
  const { ctx, t } = c.var;
  const file = c.var.form?.get("file");
  if (!(file instanceof File) || file.name === "") {
    return showUpload(c, withError(newForm(), "file", t("imports.choose-file")), 422);
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const fileName = safeName(file.name);
    const table = await readHolidayFile(bytes, fileName);
    const sha256 = await ctx.files.put(bytes);
    return await showCheck(c, table, newForm({ sha256, fileName }), 200);
  } catch (error) {
    const { form, status } = refusedForm(c, "file", error);
    return showUpload(c, form, status);
  }
}

async function apply(c: WebContext): Promise<Response> {
  const { agencyId } = personHere(c).actor;
  const sent = parseForm(c, Apply, { labels: "holidays" });
  const stored = Apply.pick({ sha256: true, fileName: true }).safeParse(Object.fromEntries(c.var.form ?? []));
  if (!stored.success) return showUpload(c, newForm(), 422);
  const bytes = await c.var.ctx.files.get(stored.data.sha256);
  const table = await readHolidayFile(bytes, stored.data.fileName);
  if (!sent.ok) return showCheck(c, table, sent.form, 422);
  return carryOut(c, async (ctx) => {
    await changeHolidays(ctx, { agencyId, table, why: sent.value.why });
    return `${path}?kabar=berlaku`;
  });
}

async function showCheck(
  c: WebContext,
  table: HolidayTable,
  form: FormState,
  status: 200 | 422,
): Promise<Response> {
  const { ctx, t, format } = c.var;
  const before = await holidayTable(ctx);
  const changes = compareTables(before, tableWith(before, table));
  const day = ({ date, name }: (typeof changes.added)[number]) =>
    `${format.day(date)}${name === "" ? "" : `, ${name}`}`;
  return show(
    c,
    <HolidayCheckPage
      added={changes.added.map(day)}
      removed={changes.removed.map(day)}
      moves={movesInWords(c, await deadlinesMovedBy(ctx, table))}
      form={form}
      t={t}
    />,
    status,
  );
}

/** Moves of one kind between the same two days together: how many, never whose. */
function movesInWords(
  { var: { t, format } }: WebContext,
  moved: readonly MovedClock[],
): readonly MoveInWords[] {
  const changed = moved.filter(({ before, after }) => before.dueOn !== after.dueOn);
  const groups = Map.groupBy(changed, ({ before, after }) => `${before.dueOn} ${after.dueOn} ${before.kind}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      {
        clock: t(`complaint.clock.${first.before.kind}`),
        before: format.day(first.before.dueOn),
        after: format.day(first.after.dueOn),
        n: format.count(group.length),
      },
    ];
  });
}
