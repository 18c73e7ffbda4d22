// The map's legend: shapes are families, fillings are standings.
// SPDX-License-Identifier: Apache-2.0
import { h } from "./dom";
import { FAMILIES, glyph } from "./families";
import { code, t } from "./i18n";
import { STANDINGS } from "./types";

export function legendOfMap(): DocumentFragment {
  const out = document.createDocumentFragment();
  out.append(
    h("summary", {}, t("map.legend")),
    h("div", { class: "menu-body" },
      h("ul", {}, ...FAMILIES.map((family) => h("li", {}, glyph(family, "corroborated", 16), code("family", family)))),
      h("ul", {}, ...STANDINGS.map((standing) => h("li", { title: t(`standing.${standing}.why`) }, glyph("civilians", standing, 16), code("standing", standing)))),
      h("p", { class: "hint" }, t("map.disc"))),
  );
  return out;
}
