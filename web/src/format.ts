// Values of the record in the reader's words. What is not known is said to be not known; ranges stay ranges.
//   {low 12, high 15} -> "12–15"    {low 30} -> "at least 30"    {best 500, approximate} -> "about 500"
// SPDX-License-Identifier: Apache-2.0
import { code, language, locale, number, t } from "./i18n";
import type { Count, Participant, Place, Time, VigieEvent } from "./types";

export function isDated(time: Time | null): time is Time & { start: string } {
  return /^\d{4}-\d{2}-\d{2}/.test(time?.start ?? "");
}

const STYLES: Record<string, Intl.DateTimeFormatOptions> = {
  day: { year: "numeric", month: "long", day: "numeric" },
  short: { year: "numeric", month: "short", day: "numeric" },
  month: { year: "numeric", month: "long" },
  year: { year: "numeric" },
  noyear: { month: "long", day: "numeric" },
};

export function date(iso: string, style: keyof typeof STYLES = "day"): string {
  const format = new Intl.DateTimeFormat(locale(), { ...STYLES[style], timeZone: "UTC" });
  return format.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
}

export function when(time: Time | null, style: "day" | "short" = "day"): string {
  if (!time?.start) return t("event.undated");
  if (time.start.startsWith("--")) return t("event.noyear", { date: date(`2000${time.start.slice(1)}`, "noyear") });
  const start = time.start.slice(0, 10);
  const end = (time.end ?? time.start).slice(0, 10);
  if (time.precision === "month" && start.slice(0, 7) === end.slice(0, 7)) return date(start, "month");
  if (time.precision === "year" && start.slice(0, 4) === end.slice(0, 4)) return date(start, "year");
  if (start === end || end.startsWith("--")) return date(start, style);
  const format = new Intl.DateTimeFormat(locale(), { ...STYLES[style], timeZone: "UTC" });
  return format.formatRange(new Date(`${start}T00:00:00Z`), new Date(`${end}T00:00:00Z`));
}

export function where(place: Place | null): string {
  if (!place) return t("event.unplaced");
  const name = place.name ?? place.quote ?? "";
  return place.relation && place.relation !== "in" ? `${code("relation", place.relation)} ${name}` : name;
}

export function countryName(iso: string | null): string | null {
  if (!iso) return null;
  try {
    return new Intl.DisplayNames([language()], { type: "region" }).of(iso) ?? iso;
  } catch {
    return iso; // not an ISO code
  }
}

export function participant(one: Participant): string {
  return one.name ?? one.quote ?? "";
}

export function participants(all: Participant[]): string {
  return all.map(participant).filter(Boolean).join(", ");
}

export function count(value: Count): string {
  const { low, best, high } = value;
  const about = (text: string) => (value.approximate ? t("number.about", { n: text }) : text);
  if (low !== null && high !== null) {
    return low === high ? about(number(low)) : about(t("number.range", { low: number(low), high: number(high) }));
  }
  if (best !== null) return about(number(best));
  if (low !== null) return t("number.least", { n: number(low) });
  if (high !== null) return t("number.most", { n: number(high) });
  return t("number.none");
}

// "12–15 killed", "5 killed (children)"
export function figure(value: Count & { what: string; who: string | null }): string {
  const who = value.who && value.who !== "people" ? ` (${code("who", value.who)})` : "";
  const single = (value.high ?? value.best) === 1;
  return `${count(value)} ${code(single ? "one" : "what", value.what)}${who}`;
}

export function title(event: VigieEvent): string {
  return code("type", event.type);
}
