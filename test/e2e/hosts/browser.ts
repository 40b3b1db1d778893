import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { unpackedPackage } from "../downloads.ts";
import { run } from "../processes.ts";

const CHROMIUM_VERSION = "138.0.2";

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

interface Program {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** Starts a Chromium without a window: the one of `GROUND_RULES_BROWSER`, else the pinned one, else one of this machine. */
export async function launchBrowser(cache: string): Promise<Browser> {
  const { executablePath, env } = await findBrowser(cache);
  // Chromium's own sandbox refuses to run as root, which containers mostly are.
  return chromium.launch({ executablePath, env, headless: true, chromiumSandbox: false, args: FLAGS });
}

async function findBrowser(cache: string): Promise<Program> {
  const env = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  const chosen = process.env.GROUND_RULES_BROWSER;
  if (chosen) return { executablePath: chosen, env };
  if (process.platform === "linux" && process.arch === "x64") return pinnedBrowser(cache, env);
  const installed = installedBrowser();
  if (installed !== null) return { executablePath: installed, env };
  throw new Error("no Chromium was found; give the path of one in GROUND_RULES_BROWSER");
}

function installedBrowser(): string | null {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  places.push("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium");
  return places.find((place) => existsSync(place)) ?? null;
}

async function pinnedBrowser(cache: string, env: Record<string, string>): Promise<Program> {
  const folder = await unpackedPackage(cache, "@sparticuz/chromium", CHROMIUM_VERSION, inflate);
  const executablePath = join(folder, "bin/chromium");
  const carried = join(folder, "bin/lib");
  // The machine's own libraries where it has them all, else those that the package carries.
  const runsAlone = await run(executablePath, ["--version"], { cwd: folder }).then(
    () => true,
    () => false,
  );
  const withLibraries = runsAlone ? env : { ...env, LD_LIBRARY_PATH: [carried, env.LD_LIBRARY_PATH].filter(Boolean).join(":") };
  // A machine without fonts would draw boxes for letters.
  const fonts = existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: join(folder, "bin/fonts") };
  return { executablePath, env: { ...withLibraries, ...fonts } };
}

/** What tells Chromium where the fonts of the package are, wherever the cache lies. */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

/** The package holds a compressed program, and archives of libraries and fonts. */
async function inflate(folder: string): Promise<void> {
  const bin = join(folder, "bin");
  await unbrotli(join(bin, "chromium"));
  await chmod(join(bin, "chromium"), 0o755);
  for (const [archive, place] of [
    ["al2023.tar", bin],
    ["fonts.tar", join(bin, "fonts")],
  ] as const) {
    await mkdir(place, { recursive: true });
    await unbrotli(join(bin, archive));
    await run("tar", ["-xf", join(bin, archive)], { cwd: place });
    await rm(join(bin, archive));
  }
  await writeFile(join(bin, "fonts", "fonts.conf"), FONTS_CONF);
}

async function unbrotli(file: string): Promise<void> {
  await pipeline(createReadStream(`${file}.br`), createBrotliDecompress(), createWriteStream(file));
  await rm(`${file}.br`);
}
