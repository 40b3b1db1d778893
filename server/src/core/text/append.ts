/** Adds all of them to the end of a list. Spread as arguments, many would exhaust the stack. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}
