// Bundles the page into dist/: index.html, app.js, app.css, icon.svg. Everything it needs is in these four files and the
// basemap; nothing is loaded from elsewhere. `node build.mjs --watch` rebuilds while `vigie serve --web-dir web/dist` runs.
// SPDX-License-Identifier: Apache-2.0
import { context } from "esbuild";
import { copyFile, mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const here = fileURLToPath(new URL(".", import.meta.url));
const dist = join(here, "dist");

await mkdir(dist, { recursive: true });
for (const name of ["index.html", "icon.svg"]) await copyFile(join(here, "src", name), join(dist, name));

const build = await context({
  absWorkingDir: here,
  entryPoints: { app: "src/main.ts" },
  bundle: true,
  outdir: "dist",
  format: "esm",
  target: ["chrome100", "firefox100", "safari15.4"],
  minify: true,
  legalComments: "inline",
  loader: { ".png": "dataurl", ".gif": "dataurl" },
  logLevel: "warning",
});
if (process.argv.includes("--watch")) {
  await build.watch();
} else {
  await build.rebuild();
  await build.dispose();
}
