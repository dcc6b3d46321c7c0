import { z } from "zod";

const Grade = z.enum(["primary", "secondary", "inferred"]);

const LawFunction = z.object({
  code: z.string(),
  id: z.string(),
  en: z.string(),
  productRole: z.string().nullable(),
  basis: z.string(),
  grade: z.string(),
});

const Action = z.object({
  key: z.string(),
  id: z.string(),
  en: z.string(),
  proposes: z.array(z.string()),
  decides: z.array(z.string()),
  decidesMode: z.enum(["any", "all"]).optional(),
  informed: z.array(z.string()),
  verifies: z.array(z.string()),
  basis: z.array(z.string()),
  grade: Grade,
  delegable: z.enum(["no", "mandate", "ptsp", "by-object"]),
});

/** What an instance may change of an entry; key, words, article and grade are the law's (AUT-22). */
export const Holders = Action.pick({
  proposes: true,
  decides: true,
  decidesMode: true,
  informed: true,
  verifies: true,
});

/** The authority matrix: which function proposes, decides and verifies what, with its article and grade (AUT-01). */
export const AuthorityMatrix = z.object({
  functions: z.array(LawFunction),
  actions: z.array(Action),
});

export type AuthorityMatrix = z.output<typeof AuthorityMatrix>;
export type Right = z.output<typeof Action>;
export type Holders = z.output<typeof Holders>;
export type LawFunction = z.output<typeof LawFunction>;

/** The articles of a basis, for readers: what the matrix only deduces names a document of its makers instead. */
export function articlesOf({ basis }: Pick<Right, "basis">): readonly string[] {
  return basis.filter((source) => !/\.md\b/.test(source));
}
