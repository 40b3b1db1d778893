import { type Disposable, LogLevel, type LogOutputChannel, window } from "vscode";

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

/** A log line with every address and every absolute path replaced by three dots. */
export function withoutAddresses(line: string): string {
  return line.replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/giu, "…").replace(/(^|[\s"'(])(?:[A-Za-z]:)?[\\/][^\s"')]+/gu, "$1…");
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
