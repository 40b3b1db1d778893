/** A pattern that means this path alone: characters that a glob gives a meaning stand each in a set of one. */
export function literal(path: string): string {
  return path.replace(/[*?{}[\]]/gu, "[$&]");
}
