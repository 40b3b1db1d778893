import { describe, expect, it } from "vitest";
import { withoutAddresses } from "../../client/src/without-addresses.ts";
import { logMessage, passOutgoing } from "../../server/src/lsp/outgoing.ts";
import { createTracer } from "../../server/src/lsp/trace.ts";

describe("what leaves the server", () => {
  it("has our own words for every error, by its code", () => {
    const response = { jsonrpc: "2.0", id: 3, error: { code: -32603, message: "boom: Elspeth Corrigan", data: { stack: "Corrigan" } } };
    expect(passOutgoing(response)).toEqual({
      jsonrpc: "2.0",
      id: 3,
      error: { code: -32603, message: "The request could not be answered." },
    });
  });

  it("keeps of an error's data only whether to ask again", () => {
    const error = { code: -32802, message: "x", data: { retriggerRequest: true, text: "Corrigan" } };
    expect(passOutgoing({ jsonrpc: "2.0", id: 4, error } as never)).toMatchObject({ error: { data: { retriggerRequest: true } } });
    expect(JSON.stringify(passOutgoing({ jsonrpc: "2.0", id: 4, error } as never))).not.toContain("Corrigan");
  });

  it("holds none of the library's log lines", () => {
    expect(passOutgoing(logMessage("Notification handler failed with message: Corrigan"))).toBeNull();
  });

  it("lets results and notifications through as they are", () => {
    const result = { jsonrpc: "2.0", id: 5, result: [] };
    expect(passOutgoing(result)).toBe(result);
    const told = { jsonrpc: "2.0", method: "groundRules/state", params: {} };
    expect(passOutgoing(told)).toBe(told);
  });
});

describe("the trace", () => {
  const traced = (on: boolean): string[] => {
    const lines: string[] = [];
    let now = 0;
    const tracer = createTracer(
      (line) => lines.push(line),
      () => (now += 5),
    );
    tracer.turn(on);
    const asked = { jsonrpc: "2.0", id: 7, method: "textDocument/hover", params: { text: "Corrigan" } };
    tracer.received(asked as never);
    tracer.sent({ jsonrpc: "2.0", id: 7, result: "Corrigan" } as never);
    tracer.received({ jsonrpc: "2.0", method: "a method. With “Corrigan” in it" } as never);
    return lines;
  };

  it("names method, id, duration and size, never what a message holds", () => {
    const lines = traced(true);
    expect(lines).toEqual([
      expect.stringMatching(/^From here on, messages are noted/u),
      expect.stringMatching(/^client asks textDocument\/hover \(7\), \d+ bytes$/u),
      expect.stringMatching(/^server answers textDocument\/hover \(7\), 5 ms, \d+ bytes$/u),
      expect.stringMatching(/^client tells an unknown method, \d+ bytes$/u),
    ]);
  });

  it("is silent when it is off", () => {
    expect(traced(false)).toEqual([]);
  });
});

describe("the client's log", () => {
  it.each([
    ["Document pull failed for text document file:///home/me/Elspeth%20Corrigan.md", "Document pull failed for text document …"],
    ["open vscode-remote://host/home/corrigan.md now", "open … now"],
    ["no such file '/home/me/corrigan.md'", "no such file '…'"],
    ["C:\\Users\\me\\corrigan.md is gone", "… is gone"],
    ["client asks textDocument/hover (3), 12 bytes", "client asks textDocument/hover (3), 12 bytes"],
  ])("takes addresses out of %j", (line, expected) => {
    expect(withoutAddresses(line)).toBe(expected);
  });
});
