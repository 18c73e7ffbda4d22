// The eight families of event types: a shape each, so that colour is never the only sign. Colours are in style.css.
// A glyph says two things: its shape the family, its filling the standing.
// SPDX-License-Identifier: Apache-2.0
import { svg } from "./dom";
import type { Standing } from "./types";

export const FAMILIES = ["battle", "remote", "civilians", "unrest", "authority", "strategic", "people", "state"] as const;
export type Family = (typeof FAMILIES)[number];

// Outlines in a box of 24, centred on 12,12.
const SHAPES: Record<Family, string> = {
  battle: "M12 3 L21 12 L12 21 L3 12 Z",
  remote: "M12 2.5 L14.6 8.4 L21 9 L16.2 13.2 L17.6 19.6 L12 16.2 L6.4 19.6 L7.8 13.2 L3 9 L9.4 8.4 Z",
  civilians: "M12 4 a8 8 0 1 0 0.01 0 Z",
  unrest: "M12 3.5 L20.1 9.4 L17 18.9 L7 18.9 L3.9 9.4 Z",
  authority: "M5 5 H19 V19 H5 Z",
  strategic: "M9 4 H15 V9 H20 V15 H15 V20 H9 V15 H4 V9 H9 Z",
  people: "M12 4 L20.5 19 H3.5 Z",
  state: "M7.5 4.2 H16.5 L21 12 L16.5 19.8 H7.5 L3 12 Z",
};

export function familyOf(type: string): Family {
  const name = type.split("/")[0] as Family;
  return FAMILIES.includes(name) ? name : "state";
}

export function glyph(family: Family, standing: Standing | null = null, size = 18): SVGSVGElement {
  return svg(
    "svg",
    { viewBox: "0 0 24 24", width: size, height: size, class: `glyph f-${family} s-${standing ?? "none"}`, "aria-hidden": "true" },
    svg("path", { d: SHAPES[family], class: "shape" }),
    standing === "denied" && svg("path", { d: "M4 20 L20 4", class: "strike" }),
  );
}
