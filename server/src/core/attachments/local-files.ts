import type { Draft, Region } from "../draft/model.ts";
import type { Span } from "../text/span.ts";

/** A file that a draft shows or links, by its name. */
export interface LocalFile {
  /** As written, without angle brackets, query and fragment, `%20` and the like resolved. */
  readonly target: string;
  /** Where the name stands in the file. */
  readonly span: Span;
}

/** Files whose metadata is looked at, by their ending. */
const LOOKED_AT = /\.(?:jpe?g|png|webp|gif|tiff?|hei[cf]|avif|jxl|pdf)$/iu;

const IN_HTML = /\b(?:src|href|poster|data|srcset)\s*=\s*(?:"([^"\n]{1,2000})"|'([^'\n]{1,2000})'|([^\s"'>]{1,2000}))/giu;
/** A value of front matter that is the name of a file: `cover: images/quay.jpg`. */
const IN_FRONT_MATTER = /^[ \t-]*[\w-]+:[ \t]*(?:"([^"\n]{1,500})"|'([^'\n]{1,500})'|([^\s"'#][^\n#]{0,500}?))[ \t]*$/gmu;

/** The pictures and PDFs that a draft names and that are not on another machine, in text order. */
export function localFiles(draft: Draft): LocalFile[] {
  const files = draft.regions.flatMap((region) => filesIn(draft, region));
  return files.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function filesIn(draft: Draft, { kind, span }: Region): LocalFile[] {
  const text = draft.text.slice(span.start, span.end);
  if (kind === "link-target") return fileAt(text, span.start);
  const pattern = kind === "html" ? IN_HTML : kind === "front-matter" ? IN_FRONT_MATTER : null;
  if (pattern === null) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = match[1] ?? match[2] ?? match[3] ?? "";
    return fileAt(value, span.start + match.index + match[0].lastIndexOf(value));
  });
}

function fileAt(written: string, start: number): LocalFile[] {
  const [, open = "", name = ""] = /^(<?)([^?#>]*)/u.exec(written) ?? [];
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/iu.test(name) || !LOOKED_AT.test(name)) return [];
  const from = start + open.length;
  return [{ target: decoded(name.trim()), span: { start: from, end: from + name.trimEnd().length } }];
}

/** Signs as a browser resolves them; as they stand where they make no text. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name.replace(/\\(?=[!-/:-@[-`{-~])/gu, ""));
  } catch {
    return name;
  }
}

/** What is put before the ending of a copy without metadata, and where: `quay.jpg` becomes `quay-stripped.jpg`. */
export const COPY_MARK = "-stripped";

export function copyOf({ target, span }: LocalFile): { readonly target: string; readonly at: number } {
  const ending = /\.[^.]*$/u.exec(target)?.[0] ?? "";
  return { target: target.slice(0, target.length - ending.length) + COPY_MARK + ending, at: span.end - ending.length };
}
