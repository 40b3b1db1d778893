import { runFolder } from "../mocha.ts";

/** What VS Code calls in its extension host. Rejects when a test failed, which gives its process a failing exit code. */
export async function run(): Promise<void> {
  const resultFile = process.env.GROUND_RULES_E2E_RESULT;
  if (resultFile === undefined) throw new Error("GROUND_RULES_E2E_RESULT does not say where the results go");
  const { failed } = await runFolder(__dirname, resultFile);
  if (failed.length > 0) throw new Error(`${failed.length} failed`);
}
