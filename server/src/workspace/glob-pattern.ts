/**
 * A glob as a test for paths with forward slashes, relative to the folder the glob is written for: `*` and `?` stay within
 * a name, `**` crosses folders, `{a,b}` is either. A pattern without a slash fits a file of that name in any folder.
 * Anything else stands for itself, so that no text is an invalid pattern. Letter case does not count.
 *
 * Whoever makes a workspace may write its globs and name its files. So no regular expression is made of them, which many stars
 * would drive into backtracking: a path is read once, and the time is the product of both lengths at most.
 */
export function globPattern(glob: string): (path: string) => boolean {
  const pattern = glob.replace(/^\.?\//u, "").toLowerCase();
  const states: State[] = [{ fits: null, next: [] }];
  const start = compile(pattern.includes("/") ? pattern : `**/${pattern}`, END, states);
  return (path) => {
    let reached = closure([start], states);
    for (const character of path.toLowerCase()) {
      const onward = [...reached].flatMap((at) => (states[at]?.fits?.(character) === true ? states[at].next : []));
      reached = closure(onward, states);
    }
    return reached.has(END);
  };
}

/** One place in a glob. It leads to the next ones by a character that fits, or, where it asks for none, at once. */
interface State {
  readonly fits: ((character: string) => boolean) | null;
  readonly next: number[];
}

const END = 0;

const TOKENS = /\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[^*?{]|\{/gu;

const isAny = (): boolean => true;
const isOfName = (character: string): boolean => character !== "/";

/** Adds the states of a glob that leads to the state `next`; answers with its first one. */
function compile(glob: string, next: number, states: State[]): number {
  return (glob.match(TOKENS) ?? []).reduceRight((after, token) => compileToken(token, after, states), next);
}

function compileToken(token: string, next: number, states: State[]): number {
  const add = (fits: State["fits"], to: readonly number[]): number => states.push({ fits, next: [...to] }) - 1;
  const repeated = (fits: State["fits"], to: number): number => {
    const around = add(null, [to]);
    states[around]?.next.push(add(fits, [around]));
    return around;
  };
  if (token === "**/") {
    const slash = add((character) => character === "/", [next]);
    return add(null, [next, repeated(isAny, slash)]);
  }
  if (token === "**") return repeated(isAny, next);
  if (token === "*") return repeated(isOfName, next);
  if (token === "?") return add(isOfName, [next]);
  if (token.startsWith("{") && token.endsWith("}")) {
    const choices = token.slice(1, -1).split(",");
    return add(
      null,
      choices.map((choice) => compile(choice, next, states)),
    );
  }
  return add((character) => character === token, [next]);
}

/** These states and all that follow without a character. */
function closure(from: readonly number[], states: readonly State[]): ReadonlySet<number> {
  const reached = new Set(from);
  for (const at of reached) if (states[at]?.fits === null) for (const next of states[at].next) reached.add(next);
  return reached;
}
