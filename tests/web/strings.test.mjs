// The tables of words: French and English say the same things.
// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const en = JSON.parse(read("web/src/strings/en.json"));
const fr = JSON.parse(read("web/src/strings/fr.json"));
const sources = readdirSync(new URL("web/src/", root)).filter((name) => /\.(ts|html)$/.test(name)).map((name) => read(`web/src/${name}`)).join("\n");

test("both languages have the same keys, and no empty words", () => {
  assert.deepEqual(Object.keys(fr).sort(), Object.keys(en).sort());
  for (const [key, text] of [...Object.entries(en), ...Object.entries(fr)]) assert.ok(text.trim(), key);
});

test("both languages leave the same blanks to fill", () => {
  const blanks = (text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const key of Object.keys(en)) assert.deepEqual(blanks(fr[key]), blanks(en[key]), key);
});

test("every type of event has a name", () => {
  const types = read("knowledge/event-types.tsv").trim().split("\n").slice(1).map((line) => line.split("\t")[0]);
  for (const type of types) {
    assert.ok(en[`type.${type}`], type);
    assert.ok(en[`family.${type.split("/")[0]}`], type);
  }
});

test("every code of the record that is shown has a name", () => {
  const header = read("include/vigie/claim.h");
  const codes = (name) => header.match(new RegExp(`enum class ${name} [^{]*\\{([^}]*)\\}`))[1].split(",").map((one) => one.trim().replaceAll("_", "-"));
  const tables = { FigureWhat: ["what", "one"], SourceKind: ["kind"], Stance: ["stance"], Standing: ["told"], TimePrecision: ["precision.time"], TimeBasis: ["basis"], PlacePrecision: ["precision.place"] };
  for (const [name, prefixes] of Object.entries(tables)) {
    for (const prefix of prefixes) for (const code of codes(name)) assert.ok(en[`${prefix}.${code}`], `${prefix}.${code}`);
  }
});

test("every key is used and every key used is there", () => {
  const plurals = [...sources.matchAll(/"(count\.\w+)"/g)].flatMap(([, stem]) => [`${stem}.one`, `${stem}.other`]);
  const literal = new Set([...sources.matchAll(/["`]([a-z]+(?:\.[\w-]+)+)["`]/g)].map((m) => m[1]).concat(plurals));
  const tables = [...sources.matchAll(/code\(\s*"([\w.]+)"/g)].map((m) => m[1]).concat(["what", "one"]);
  const stems = [...sources.matchAll(/["`]([a-z]+(?:\.[a-z]+)*\.)\$\{/g)].map((m) => m[1]);
  const used = (key) => literal.has(key) || tables.some((name) => key.startsWith(`${name}.`)) || stems.some((stem) => key.startsWith(stem));
  assert.deepEqual(Object.keys(en).filter((key) => !used(key)), []);
  const asked = [...sources.matchAll(/\bt\(\s*"([\w.-]+)"/g), ...sources.matchAll(/data-(?:t|label)="([\w.]+)"/g)].map((m) => m[1]);
  assert.deepEqual(asked.filter((key) => !(key in en)), []);
});
