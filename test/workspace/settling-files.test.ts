import { expect, test } from "vitest";
import { SETTLES_AFTER, settlingFiles } from "../../server/src/workspace/settling-files.ts";
import { memoryFiles } from "./memory-files.ts";

const LEDGER = "/story/ground-rules.yaml";
const WHOLE = "sources:\n  heron: {name: A}\n  wren: {name: B}\n";
const HALF = "sources:\n  heron: {name: A}\n";

/** Files on a disk that another program writes, by a clock that the test sets. */
function disk() {
  const files = memoryFiles({ [LEDGER]: WHOLE });
  const clock = { now: 0 };
  const settling = settlingFiles(files, () => clock.now);
  const read = () => {
    const bytes = settling.read(LEDGER);
    return bytes === null ? null : Buffer.from(bytes).toString();
  };
  return { files, clock, settling, read };
}

test.each([HALF, "", WHOLE.slice(0, -1)])("what is cut to %j goes on being whole, until that has stood for a while", (cut) => {
  const { files, clock, settling, read } = disk();
  expect([read(), settling.isSettling(LEDGER)]).toEqual([WHOLE, false]);
  files.set(LEDGER, cut);
  expect([read(), settling.isSettling(LEDGER)]).toEqual([WHOLE, true]);
  clock.now = SETTLES_AFTER - 1;
  expect([read(), settling.isSettling(LEDGER)]).toEqual([WHOLE, true]);
  clock.now = SETTLES_AFTER;
  expect([read(), settling.isSettling(LEDGER)]).toEqual([cut, false]);
});

test("the while begins anew as long as the program goes on writing, and ends once it is done", () => {
  const { files, clock, settling, read } = disk();
  read();
  files.set(LEDGER, "");
  read();
  clock.now = SETTLES_AFTER - 1;
  files.set(LEDGER, HALF);
  read();
  clock.now = SETTLES_AFTER + 1;
  expect(read()).toBe(WHOLE);
  files.set(LEDGER, `${WHOLE}  dove: {name: C}\n`);
  expect([read(), settling.isSettling(LEDGER)]).toEqual([`${WHOLE}  dove: {name: C}\n`, false]);
});

test("what is written in other words counts at once, as does what is gone, and what we wrote ourselves", () => {
  const { files, settling, read } = disk();
  read();
  files.set(LEDGER, "sources:\n  wren: {name: B}\n");
  expect(read()).toBe("sources:\n  wren: {name: B}\n");
  files.set(LEDGER, "sources:\n");
  settling.accept(LEDGER);
  expect(read()).toBe("sources:\n");
  files.remove(LEDGER);
  expect([read(), settling.isSettling(LEDGER)]).toEqual([null, false]);
});
