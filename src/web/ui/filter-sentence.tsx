import { pathIn } from "../language-path.ts";
import { useFrame } from "./frame/frame.ts";

/** One filter: what it is about, and the links that set it. The address holds the state, nothing else does. */
export type Filter = {
  readonly name: string;
  readonly options: readonly { readonly href: string; readonly label: string; readonly isOn: boolean }[];
};

/** Filters as plain words with links. What is on is said, not only coloured. */
export function FilterSentence({ filters }: { filters: readonly Filter[] }) {
  const { lang, t } = useFrame();
  return (
    <nav class="filters" aria-label={t("ui.filters")}>
      {filters.map(({ name, options }) => (
        <p class="filter">
          <span class="filter-name">{name}</span>{" "}
          {options.map(({ href, label, isOn }) => (
            <a href={pathIn(lang, href)} {...(isOn ? { "aria-current": "true" as const } : {})}>
              {label}
            </a>
          ))}
        </p>
      ))}
    </nav>
  );
}
