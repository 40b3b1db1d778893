// What `npm start` shows: the sample story, held against its ledger. The story has faults on purpose, so that being held
// is what it should be; anything else is a fault of the program.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const { status } = spawnSync(process.execPath, [join(root, "dist/cli.js"), "check", "samples"], { cwd: root, stdio: "inherit" });
if (status === 1) {
  console.log("\nThat worked: the sample story has faults on purpose, so it is held. Open samples/ in VS Code to see them as you type.");
} else {
  console.error(`\nThe sample story should have been held (exit code 1), but the check ended with ${status}.`);
  process.exitCode = 1;
}
