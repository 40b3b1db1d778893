import { type Disposable, LogLevel, type LogOutputChannel, window } from "vscode";
import { withoutAddresses } from "./without-addresses.ts";

/** The output "Ground Rules", and a stand-in that swallows the protocol library's own trace, which would show what messages hold. */
export interface Logs {
  readonly log: LogOutputChannel;
  readonly silent: LogOutputChannel;
}

/**
 * The library writes addresses of documents into its log when a request fails; the name of a file may be that of a source.
 * Every line therefore passes here, and addresses and paths are taken out.
 */
export function createLogs(): Logs {
  const channel = window.createOutputChannel("Ground Rules", { log: true });
  const write =
    (level: "trace" | "debug" | "info" | "warn") =>
    (message: string): void =>
      channel[level](withoutAddresses(message));
  const log: LogOutputChannel = {
    name: channel.name,
    get logLevel() {
      return channel.logLevel;
    },
    onDidChangeLogLevel: channel.onDidChangeLogLevel,
    trace: write("trace"),
    debug: write("debug"),
    info: write("info"),
    warn: write("warn"),
    error: (error) => channel.error(withoutAddresses(typeof error === "string" ? error : error.message)),
    append: (value) => channel.append(withoutAddresses(value)),
    appendLine: (value) => channel.appendLine(withoutAddresses(value)),
    replace: (value) => channel.replace(withoutAddresses(value)),
    clear: () => channel.clear(),
    show: () => channel.show(true),
    hide: () => channel.hide(),
    dispose: () => channel.dispose(),
  };
  return { log, silent: createSilent() };
}

function createSilent(): LogOutputChannel {
  const nothing = (): void => {};
  const never: Disposable = { dispose: nothing };
  return {
    name: "",
    logLevel: LogLevel.Off,
    onDidChangeLogLevel: () => never,
    trace: nothing,
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: nothing,
    append: nothing,
    appendLine: nothing,
    replace: nothing,
    clear: nothing,
    show: nothing,
    hide: nothing,
    dispose: nothing,
  };
}
