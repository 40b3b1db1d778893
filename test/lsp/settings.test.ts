import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings, settingsManifest } from "../../server/src/settings.ts";

describe("the settings", () => {
  it("in the manifest are those of the table (node test/tools/write-settings.mjs writes them)", () => {
    const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
    const { configuration, restricted } = settingsManifest();
    expect(manifest.contributes.configuration).toEqual(configuration);
    expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations).toEqual(restricted);
  });

  it("have defaults where nothing is given", () => {
    const { settings, unusable } = readSettings(null);
    expect(settings).toEqual({ ledger: null, outlet: null, houseFile: null, rules: {}, lockAfter: 30, drafts: ["**"], trace: "off" });
    expect(unusable).toEqual([]);
    expect(readSettings({ ledger: " ", outlet: "" }).settings).toEqual(settings);
  });

  it("are read as they are given, trace nested or flat", () => {
    const given = {
      ledger: " ../vault/l.yaml ",
      outlet: "npr",
      houseFile: "rules/house.yml",
      rules: { jigsaw: "off" },
      drafts: ["news/**"],
      trace: { server: "messages" },
    };
    expect(readSettings(given)).toEqual({
      settings: {
        ledger: "../vault/l.yaml",
        outlet: "npr",
        houseFile: "rules/house.yml",
        lockAfter: 30,
        rules: { jigsaw: "off" },
        drafts: ["news/**"],
        trace: "messages",
      },
      unusable: [],
    });
    expect(readSettings({ "trace.server": "messages" }).settings.trace).toBe("messages");
  });

  it("that cannot be used keep their default and are named, never quoted", () => {
    const { settings, unusable } = readSettings({
      ledger: 7,
      houseFile: "house.txt",
      rules: { jigsaw: 1 },
      drafts: "news",
      trace: { server: "verbose" },
      oops: 1,
    });
    expect(settings).toEqual(readSettings(null).settings);
    expect(unusable).toEqual([
      "groundRules.ledger",
      "groundRules.houseFile",
      "groundRules.rules",
      "groundRules.drafts",
      "groundRules.trace.server",
      "groundRules",
    ]);
    expect(readSettings([]).unusable).toEqual(["groundRules"]);
  });
});
