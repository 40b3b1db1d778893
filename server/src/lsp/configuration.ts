import type { Connection } from "vscode-languageserver/node";
import type { EditorSettings } from "../settings.ts";
import { readSettings, SECTION } from "../settings.ts";
import { type ClientFeatures, readOptions } from "./client-features.ts";

/** The editor's settings, by document; asked for once and forgotten when they change. */
export interface Configuration {
  /** The settings for a document, or for none in particular; the defaults where the client does not answer. */
  of(uri: string | null): Promise<EditorSettings>;
  /** Forgets what was asked for. `pushed` is what the client sent along, for clients that cannot be asked. */
  changed(pushed: unknown): void;
}

/** `complain` is told of each setting that cannot be used, by its name, once. */
export function createConfiguration(
  connection: Connection,
  features: ClientFeatures,
  initializationOptions: unknown,
  complain: (setting: string) => void,
): Configuration {
  const asked = new Map<string | null, Promise<EditorSettings>>();
  const complained = new Set<string>();
  let given: unknown = readOptions(initializationOptions).settings;

  const read = (raw: unknown): EditorSettings => {
    const { settings, unusable } = readSettings(raw);
    for (const name of unusable) if (!complained.has(name)) complain(name);
    for (const name of unusable) complained.add(name);
    return settings;
  };
  const ask = async (uri: string | null): Promise<EditorSettings> => {
    if (!features.configuration) return read(given);
    try {
      return read(await connection.workspace.getConfiguration({ ...(uri === null ? {} : { scopeUri: uri }), section: SECTION }));
    } catch {
      return read(undefined);
    }
  };

  return {
    of(uri) {
      const known = asked.get(uri) ?? ask(uri);
      asked.set(uri, known);
      return known;
    },
    changed(pushed) {
      asked.clear();
      complained.clear();
      if (typeof pushed === "object" && pushed !== null && SECTION in pushed) given = pushed[SECTION];
    },
  };
}
