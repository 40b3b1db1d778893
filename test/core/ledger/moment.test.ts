import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asksFor, createMomentReader, readMoment } from "../../../server/src/core/ledger/moment.ts";

const HOUR = 3_600_000;
const NEW_YORK = "America/New_York";

function iso(text: string, timezone = "Etc/UTC"): [string, string] | null {
  const moment = readMoment(text, timezone);
  return moment === null ? null : [new Date(moment.from).toISOString(), new Date(moment.to).toISOString()];
}

describe("dates", () => {
  it("are days of the time zone", () => {
    expect(iso("2026-03-09")).toEqual(["2026-03-09T00:00:00.000Z", "2026-03-10T00:00:00.000Z"]);
    expect(iso("2026-11-02", NEW_YORK)).toEqual(["2026-11-02T05:00:00.000Z", "2026-11-03T05:00:00.000Z"]);
  });

  it("are 23 or 25 hours long where clocks change", () => {
    const length = (text: string) => {
      const moment = readMoment(text, NEW_YORK);
      return moment === null ? 0 : (moment.to - moment.from) / HOUR;
    };
    expect([length("2026-03-08"), length("2026-11-01"), length("2026-11-02")]).toEqual([23, 25, 24]);
  });

  it("may have a time, which is a minute or a second long", () => {
    expect(iso("2026-03-09T14:30")).toEqual(["2026-03-09T14:30:00.000Z", "2026-03-09T14:31:00.000Z"]);
    expect(iso("2026-03-09 14:30:05")).toEqual(["2026-03-09T14:30:05.000Z", "2026-03-09T14:30:06.000Z"]);
    expect(iso("2026-07-09T14:30", NEW_YORK)?.[0]).toBe("2026-07-09T18:30:00.000Z");
  });

  it("may have a zone of their own, which goes before the ledger's", () => {
    expect(iso("2026-12-01T06:00-05:00", "Asia/Tokyo")?.[0]).toBe("2026-12-01T11:00:00.000Z");
    expect(iso("2026-12-01T06:00Z", NEW_YORK)?.[0]).toBe("2026-12-01T06:00:00.000Z");
    expect(iso("2026-12-01T06:00:00+0530")?.[0]).toBe("2026-12-01T00:30:00.000Z");
  });

  it("mean both hours where clocks are put back, and the later one where they skip it", () => {
    expect(iso("2026-11-01T01:30", NEW_YORK)).toEqual(["2026-11-01T05:30:00.000Z", "2026-11-01T06:31:00.000Z"]);
    expect(iso("2026-03-08T02:30", NEW_YORK)?.[0]).toBe("2026-03-08T07:30:00.000Z");
  });

  it("keep the text they were written as, white space left out", () => {
    expect(readMoment(" 2026-03-09 ", "Etc/UTC")).toMatchObject({ text: "2026-03-09", timed: false });
  });

  it.each([
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2025-02-29",
    "0000-01-01",
    "2026-03-09T24:00",
    "2026-03-09T12:60",
    "2026-03-09T12:00:60",
    "2026-03-09T12:00+25:00",
    "9 March 2026",
    "2026-3-9",
    "20260309",
    "2026-03-09T",
    "",
  ])("do not exist: %j", (text) => {
    expect(readMoment(text, "Etc/UTC")).toBeNull();
  });

  it("are read in UTC where there is no such time zone", () => {
    expect(iso("2026-03-09", "Europe/Nowhere")?.[0]).toBe("2026-03-09T00:00:00.000Z");
  });

  it("exist or not whatever the text is, and never end before they start", () => {
    const { read } = createMomentReader("Europe/Berlin");
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-[01]\d-[0-3]\d(?:T[0-2]\d:[0-5]\d)?$/u)), (text) => {
        const moment = read(text);
        expect(moment === null || moment.from < moment.to).toBe(true);
      }),
    );
  });
});

describe("a date that asks for an agreement", () => {
  const asks = (asked: string, written: string): boolean => {
    const { read } = createMomentReader(NEW_YORK);
    const [one, other] = [read(asked), read(written)];
    return one !== null && other !== null && asksFor(one, other);
  };

  it.each([
    ["2026-03-09", "2026-03-09", true],
    ["2026-03-09", "2026-03-09T14:30", true],
    ["2026-03-09", "2026-03-09T23:30-08:00", true],
    ["2026-03-09T14:30", "2026-03-09T14:30", true],
    ["2026-03-09 14:30", "2026-03-09T14:30:20", true],
    ["2026-03-09T18:30Z", "2026-03-09T14:30", true],
    ["2026-03-09T14:30", "2026-03-09", false],
    ["2026-03-09T14:30", "2026-03-09T14:31", false],
    ["2026-03-08", "2026-03-09", false],
  ])("%s asks for %s: %s", (asked, written, expected) => {
    expect(asks(asked, written)).toBe(expected);
  });
});
