import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import JSZip from "jszip";
import { npm } from "./processes.ts";

/** Packages this tree as users get it; the path of the `.vsix`. */
export async function packageExtension(root: string): Promise<string> {
  await npm(["run", "package"], root);
  return join(root, "ground-rules.vsix");
}

/** Unpacks a `.vsix` and returns the folder with the extension in it, so that what is tested is what users install. */
export async function unpackExtension(vsix: string, folder: string): Promise<string> {
  const archive = await JSZip.loadAsync(await readFile(vsix));
  const entries = Object.values(archive.files).filter((entry) => !entry.dir && entry.name.startsWith("extension/"));
  await Promise.all(
    entries.map(async (entry) => {
      const place = join(folder, entry.name);
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, await entry.async("nodebuffer"));
    }),
  );
  return join(folder, "extension");
}

/** A `.vsix` of an extension that has this id and does nothing; its path. */
export async function emptyExtension(id: string, folder: string): Promise<string> {
  const [publisher, name] = id.split(".");
  const archive = new JSZip();
  archive.file("extension/package.json", JSON.stringify({ publisher, name, version: "1.0.0", engines: { vscode: "*" } }));
  const place = join(folder, `${id}.vsix`);
  await writeFile(place, await archive.generateAsync({ type: "nodebuffer" }));
  return place;
}
