// Writes the settings of server/src/settings.ts into package.json. Run it after changing that table; a test compares the two.
//   node test/tools/write-settings.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const bundle = await build({
  entryPoints: [join(root, "server/src/settings.ts")],
  bundle: true,
  format: "esm",
  platform: "node",
  write: false,
});
const { settingsManifest } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles.map((file) => file.text).join("")).toString("base64")}`
);

const path = join(root, "package.json");
const manifest = JSON.parse(readFileSync(path, "utf8"));
const { configuration, restricted } = settingsManifest();
manifest.contributes.configuration = configuration;
manifest.capabilities.untrustedWorkspaces.restrictedConfigurations = restricted;
writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
