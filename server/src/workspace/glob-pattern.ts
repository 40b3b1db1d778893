/**
 * A glob as a test for paths with forward slashes, relative to the folder the glob is written for: `*` and `?` stay within
 * a name, `**` crosses folders, `{a,b}` is either. A pattern without a slash fits a file of that name in any folder.
 * Anything else stands for itself, so that no text is an invalid pattern. Letter case does not count.
 */
export function globPattern(glob: string): (path: string) => boolean {
  const pattern = glob.replace(/^\.?\//u, "");
  const source = (pattern.includes("/") ? "" : "(?:.*/)?") + translate(pattern);
  const regex = new RegExp(`^${source}$`, "iu");
  return (path) => regex.test(path);
}

const TOKENS = /\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[^*?{]+|\{/gu;

function translate(glob: string): string {
  return (glob.match(TOKENS) ?? []).map(translateToken).join("");
}

function translateToken(token: string): string {
  if (token === "**/") return "(?:.*/)?";
  if (token === "**") return ".*";
  if (token === "*") return "[^/]*";
  if (token === "?") return "[^/]";
  if (token.startsWith("{") && token.endsWith("}")) return `(?:${token.slice(1, -1).split(",").map(translate).join("|")})`;
  return token.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&");
}
