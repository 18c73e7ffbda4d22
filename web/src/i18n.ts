// Words of the interface. Both tables have the same keys (tests/web/strings.test.mjs holds them to it).
//   t("number.least", { n: 30 }) -> "at least 30"      plural("count.events", 2) -> "2 events"
// SPDX-License-Identifier: Apache-2.0
import en from "./strings/en.json";
import fr from "./strings/fr.json";

export type Language = "en" | "fr";
export const LANGUAGES: readonly Language[] = ["en", "fr"];
type Key = keyof typeof en;

const TABLES: Record<Language, Record<string, string>> = { en, fr };
let current: Language = "en";

export function language(): Language {
  return current;
}

export function setLanguage(next: Language): void {
  current = next;
  document.documentElement.lang = next;
}

// What the reader's browser asks for, English where it asks for neither.
export function preferredLanguage(): Language {
  for (const tag of navigator.languages) {
    const found = LANGUAGES.find((one) => tag.toLowerCase().split("-")[0] === one);
    if (found) return found;
  }
  return "en";
}

// The reader's own region for dates and numbers where it speaks the language: "en-GB" for a Briton who reads English.
export function locale(): string {
  return navigator.languages.find((tag) => tag.toLowerCase().split("-")[0] === current) ?? current;
}

function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export function t(key: Key, values: Record<string, string | number> = {}): string {
  return fill(TABLES[current][key] ?? key, values);
}

// The word for a code of the record: code("standing", "disputed"). A code without a word is shown as it is.
export function code(table: string, value: string): string {
  return TABLES[current][`${table}.${value}`] ?? value.replace(/[-/]/g, " ");
}

export function plural(stem: "count.events" | "count.unplaced" | "count.undated" | "count.origins" | "count.stories" | "count.claims", n: number): string {
  const rule = new Intl.PluralRules(current).select(n) === "one" ? "one" : "other";
  return t(`${stem}.${rule}`, { n: number(n) });
}

export function number(n: number): string {
  return new Intl.NumberFormat(locale()).format(n);
}
