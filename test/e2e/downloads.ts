import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import integrities from "./downloads.json";
import { npm, run } from "./processes.ts";

/** What turns an unpacked package into something that runs; `folder` is the package's own. */
type Prepare = (folder: string) => Promise<void>;

/**
 * The folder of a package of the registry, unpacked into the cache and made ready, at first use.
 * These packages are not among the project's dependencies: they are large, and their install scripts build what is not
 * needed here. Only versions in downloads.json are taken, and only with the integrity recorded there.
 */
export async function unpackedPackage(cache: string, name: string, version: string, prepare: Prepare): Promise<string> {
  const spec = `${name}@${version}`;
  const integrity = (integrities as Record<string, string>)[spec];
  if (integrity === undefined) throw new Error(`${spec} has no integrity in test/e2e/downloads.json`);
  const place = join(cache, spec.replace("/", "+"));
  if (existsSync(place)) return join(place, "package");

  console.log(`Getting ${spec}, once.`);
  await mkdir(cache, { recursive: true });
  // Unpacked beside its place and moved there whole, so that a broken download is never taken for a good one.
  const unfinished = await mkdtemp(join(cache, "unfinished-"));
  try {
    await npm(["pack", spec, "--pack-destination", unfinished], cache);
    const archive = (await readdir(unfinished)).find((file) => file.endsWith(".tgz"));
    if (archive === undefined) throw new Error(`npm pack left no archive of ${spec}`);
    const found = await integrityOf(join(unfinished, archive));
    if (found !== integrity) throw new Error(`${spec} is not what was recorded: ${found}`);
    await run("tar", ["-xzf", archive], { cwd: unfinished });
    await rm(join(unfinished, archive));
    await prepare(join(unfinished, "package"));
    await rename(unfinished, place);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return join(place, "package");
}

async function integrityOf(file: string): Promise<string> {
  const hash = createHash("sha512");
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest("base64")}`;
}
