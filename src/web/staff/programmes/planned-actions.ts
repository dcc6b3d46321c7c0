/** Fields of one action as people fill them in. A day stands in three boxes. */
const parts = ["title", "ownerUnitId", "text", "dueOn.day", "dueOn.month", "dueOn.year", "emergencyDecree"];

/** More actions than a programme may have are not offered. */
const mostActions = 30;

/** The places of actions in a form that somebody wrote something into, in order. */
export function filledPlaces(form: FormData): readonly number[] {
  return places(form).filter((place) =>
    parts.some((part) => String(form.get(`actions.${place}.${part}`) ?? "").trim() !== ""),
  );
}

/** The places to show: all that the form has, and one more when that was asked for. */
export function placesToShow(form: FormData): readonly number[] {
  const shown = places(form);
  const next = (shown.at(-1) ?? -1) + 1;
  return form.has("more") && shown.length < mostActions ? [...shown, next] : shown;
}

function places(form: FormData): readonly number[] {
  const found = new Set<number>();
  for (const name of form.keys()) {
    const place = /^actions\.(\d{1,2})\./.exec(name)?.[1];
    if (place !== undefined) found.add(Number(place));
  }
  return [...found].toSorted((a, b) => a - b);
}

/**
 * The form with the actions that were filled in, numbered anew so that a mistake is shown at its row, each with the agency
 * of the unit that was chosen. Rows left empty are no mistake.
 * @param agencyOf  the agency of each unit
 */
export function withOwners(form: FormData, agencyOf: ReadonlyMap<string, string>): FormData {
  const kept = new FormData();
  const filled = filledPlaces(form);
  for (const [name, value] of form) {
    const [, place, part = ""] = /^actions\.(\d{1,2})\.(.+)$/.exec(name) ?? [];
    const at = place === undefined ? -1 : filled.indexOf(Number(place));
    if (place === undefined) kept.append(name, value);
    else if (at !== -1) kept.append(`actions.${at}.${part}`, value);
  }
  for (const [at] of filled.entries()) {
    const unit = String(kept.get(`actions.${at}.ownerUnitId`) ?? "");
    kept.set(`actions.${at}.ownerAgencyId`, agencyOf.get(unit) ?? "");
  }
  return kept;
}
