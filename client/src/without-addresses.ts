/** A log line with every address and every absolute path replaced by three dots. */
export function withoutAddresses(line: string): string {
  return line.replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/giu, "…").replace(/(^|[\s"'(])(?:[A-Za-z]:)?[\\/][^\s"')]+/gu, "$1…");
}
