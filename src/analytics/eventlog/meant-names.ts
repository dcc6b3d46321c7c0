/**
 * Names of activities as they are written, each with the name that it counts as: `Perikas berkas` with `Periksa berkas`. What is
 * written stays as it is; a log is only read so.
 */
export type MeantNames = Readonly<Record<string, string>>;

/** The same without detours: where one name counts as another and that as a third, both count as the third. */
export function withoutDetours(meant: MeantNames): MeantNames {
  const direct = new Map(Object.entries(meant));
  const endOf = (name: string) => {
    const seen = new Set([name]);
    let end = name;
    for (let next = direct.get(end); next !== undefined && !seen.has(next); next = direct.get(end)) {
      seen.add(next);
      end = next;
    }
    return end;
  };
  return Object.fromEntries([...direct.keys()].map((name) => [name, endOf(name)]));
}
