import { useFrame } from "./frame/frame.ts";

/** On paper only: what the page's numbers are and of when, where the reader can no longer click. */
export function PrintFoot({ definition, dataOf }: { definition: string; dataOf: string }) {
  const { t, path } = useFrame();
  return (
    <footer class="print-foot">
      <p>{definition}</p>
      <p>{t("ui.print.data", { at: dataOf, path })}</p>
    </footer>
  );
}
