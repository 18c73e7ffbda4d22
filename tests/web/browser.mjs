// A server with the sample world and a browser with an empty profile, for the tests of the page. Every request that the
// browser makes is remembered, so that a test can hold it to this machine.
// SPDX-License-Identifier: Apache-2.0
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SKIPPED = 77; // CTest's SKIP_RETURN_CODE
const BROWSERS = [process.env.VIGIE_BROWSER, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

function skip(why) {
  console.log(`SKIPPED: ${why}`);
  process.exit(SKIPPED);
}

function playwright() {
  try {
    return createRequire(new URL("../../web/package.json", import.meta.url))("playwright-core").chromium;
  } catch {
    return skip("playwright-core is not there; run `npm ci` in web/");
  }
}

const chromium = playwright();
const executablePath = BROWSERS.find((path) => path && existsSync(path)) ?? skip("no browser; name one in VIGIE_BROWSER");

export async function startServer(more = 0) {
  const folder = mkdtempSync(join(tmpdir(), "vigie-web-"));
  const process_ = spawn(process.env.VIGIE_WEB_TEST_SERVER, [join(folder, "a.db"), String(more)], { stdio: ["pipe", "pipe", "inherit"] });
  const url = await new Promise((resolve, reject) => {
    process_.stdout.once("data", (data) => resolve(String(data).trim()));
    process_.once("exit", (status) => reject(new Error(`the server ended with ${status}`)));
  });
  const stop = () =>
    new Promise((resolve) => {
      process_.once("exit", () => (rmSync(folder, { recursive: true, force: true }), resolve()));
      process_.stdin.end();
    });
  return { url, stop };
}

const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export class Browser {
  requests = [];
  complaints = []; // errors of the console and of scripts

  static async start() {
    const self = new Browser();
    self.browser = await chromium.launch({ executablePath, args: QUIET });
    return self;
  }

  // A page of its own: new profile, English unless said otherwise.
  async open(url, options = {}) {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB", reducedMotion: "reduce", ...options });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    page.on("request", (request) => this.requests.push(request.url()));
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => message.type() === "error" && this.complaints.push(message.text()));
    await page.goto(url);
    await ready(page);
    return page;
  }

  async closePages() {
    for (const context of this.browser.contexts()) await context.close();
  }

  stop() {
    return this.browser.close();
  }
}

// The page has drawn the events of its address.
export async function ready(page) {
  await page.waitForFunction(() => !document.body.classList.contains("busy") && document.querySelector("#list a, #list .empty"));
}
