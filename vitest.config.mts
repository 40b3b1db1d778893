import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // These run in a VS Code, not here.
    exclude: ["test/e2e/**"],
    testTimeout: 60_000,
    // The sources keep no state in modules, so that files can share them; loading them anew for each file takes longer than the tests.
    isolate: false,
    pool: "threads",
  },
});
