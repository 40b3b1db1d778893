import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/{core,lsp,cli,drafts,properties,repo,workspace}/**/*.test.ts"],
    testTimeout: 60_000,
  },
});
