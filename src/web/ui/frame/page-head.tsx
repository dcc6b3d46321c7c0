import { pathIn } from "../../language-path.ts";
import { useFrame } from "./frame.ts";
import { PortalNavigation } from "./portal-navigation.tsx";

/** The head of every page: the product, who you are, and on the portal the way to what citizens come for. */
export function PageHead() {
  const { t, lang, surface, person } = useFrame();
  return (
    <header class="page-head">
      <div class="page-head-row">
        <a class="product" href={pathIn(lang, surface === "staff" ? "/staf/agenda" : "/")}>
          <ProductMark />
          {t("common.product")}
        </a>
        {surface === "portal" ? <PortalNavigation /> : null}
        {person === null ? (
          <a class="head-link" href={pathIn(lang, "/masuk")}>
            {t("ui.sign-in")}
          </a>
        ) : (
          <p class="head-person">
            <a href={pathIn(lang, "/staf/akun")}>{person.name}</a>
            <span>{person.position}</span>
          </p>
        )}
      </div>
    </header>
  );
}

/** A loop that closes: listen, see, decide, act, prove, tell. */
function ProductMark() {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path
        d="M20.9 7.1A9.75 9.75 0 1 0 23.6 15.7"
        fill="none"
        stroke="currentColor"
        stroke-width="3.5"
        stroke-linecap="round"
      />
      <path
        d="M9.6 14.4l3.6 3.6L24.4 6.8"
        fill="none"
        stroke="currentColor"
        stroke-width="3.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
