import { useFrame } from "./frame/frame.ts";
import { Link } from "./link.tsx";

export type Evidence = {
  readonly what: string;
  /** When it was frozen, in words. */
  readonly takenAt: string;
  /** How many rows it holds, in words. */
  readonly rows: string;
  /** Hash of rows, definition and picture; its beginning is shown. */
  readonly sha256: string;
  readonly href: string;
};

/** Evidence as it was seen: it can be opened down to its rows and can no longer change. */
export function EvidenceBox({ evidence }: { evidence: Evidence }) {
  const { t } = useFrame();
  return (
    <aside class="evidence" aria-label={t("ui.evidence")}>
      <p class="evidence-what">
        <Link href={evidence.href}>{evidence.what}</Link>
      </p>
      <p class="note">
        {t("ui.evidence.frozen", { at: evidence.takenAt, rows: evidence.rows })}{" "}
        <code title={evidence.sha256}>{evidence.sha256.slice(0, 12)}</code>
      </p>
    </aside>
  );
}
