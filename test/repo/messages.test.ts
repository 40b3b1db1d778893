import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { ROOT } from "./sources.ts";

/** Texts in quotation marks or backticks, comments passed over. What is put into a template is shown as `{}`. */
function textsIn(source: string): string[] {
  const texts: string[] = [];
  for (const match of source.matchAll(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\$]|\\.|\$(?!\{)|\$\{(?:[^{}`]|\{[^{}]*\}|`[^`]*`)*\})*)`/gu,
  )) {
    const text = match[1] ?? match[2];
    if (text !== undefined)
      texts.push(
        text
          .replace(/\$\{(?:[^{}`]|\{[^{}]*\}|`[^`]*`)*\}/gu, "{}")
          .replaceAll('\\"', '"')
          .replace(/\s+/gu, " "),
      );
  }
  return texts;
}

/** Words for people, which begin like a sentence: a message, a title, a question, an explanation. */
function isForPeople(text: string): boolean {
  const words = text.split(" ");
  if (words.length < 3 || !/^(?:[“"]?\p{Lu}|\{\})/u.test(text)) return false;
  return words.filter((word) => /^[“"'(]?\p{L}[\p{L}’'-]*[”".,:;?!)…]*$/u.test(word)).length >= words.length * 0.6;
}

/** What is said on screen but for the help of the command line, file by file, to be read in one sitting. Kept up to date by `npx vitest run test/repo/messages.test.ts -u`. */
function printed(): string {
  const files = globSync(["server/src/**/*.ts", "client/src/**/*.ts", "!**/{entities,help}.ts"], { cwd: ROOT }).sort();
  const parts = files.flatMap((file) => {
    const texts = [...new Set(textsIn(readFileSync(join(ROOT, file), "utf8")).filter(isForPeople))];
    return texts.length === 0 ? [] : [[file, ...texts.map((text) => `  ${text}`)].join("\n")];
  });
  return `${parts.join("\n\n")}\n`;
}

describe("everything that is said on screen", () => {
  const list = printed();

  it("is printed in one list", async () => {
    await expect(list).toMatchFileSnapshot("messages.txt");
  });

  it("holds the words of rules, problems, commands and the client", () => {
    for (const part of [
      "Hold the passage back",
      "The ledger has to begin with",
      "There is no command of that name",
      "open a Markdown draft first",
    ])
      expect(list).toContain(part);
  });

  it("has newsroom words, and none of a programmer's", () => {
    const words =
      /(?<![\w-])(?:null|undefined|exception|stack|parse[dr]?|parsing|token|regex|boolean|string|array|invalid|illegal|fatal|abort(?:ed)?|execute[ds]?|cache[ds]?|callback|async|payload|endpoint|schema)\b/iu;
    const said = list.split("\n").filter((line) => line.startsWith("  "));
    expect(said.filter((line) => words.test(line))).toEqual([]);
  });

  it("ends its sentences, and shouts at nobody", () => {
    const said = list.split("\n").filter((line) => line.startsWith("  "));
    expect(said.filter((line) => /!(?:\s|$)|\.\.\.|\bplease\b|\bsorry\b|\boops\b/iu.test(line))).toEqual([]);
  });
});
