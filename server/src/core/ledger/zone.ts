/** The clock of one time zone. */
export interface Zone {
  /** How far local time is ahead of UTC at an instant, in milliseconds. */
  offsetAt(instant: number): number;
}

/**
 * The clock of an IANA time zone, daylight saving included; null where there is no such zone.
 * The rules come from the runtime's own tables, so nothing is read from a disk or a clock.
 */
export function createZone(name: string): Zone | null {
  // Building a format costs more than everything else that is done with a date.
  if (name === "UTC") return UTC;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return null;
  }
  return { offsetAt: (instant) => localTime(format, instant) - Math.floor(instant / 1000) * 1000 };
}

export const UTC: Zone = { offsetAt: () => 0 };

/** The local date and time of an instant, written as the instant at which UTC clocks show the same. */
function localTime(format: Intl.DateTimeFormat, instant: number): number {
  const fields: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) fields[type] = Number(value);
  return utcOf(fields.year ?? 0, fields.month ?? 1, fields.day ?? 1, fields.hour ?? 0, fields.minute ?? 0, fields.second ?? 0);
}

/** The instant at which UTC clocks show this date and time. Months count from 1; years below 100 are taken as they are. */
export function utcOf(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, 0);
  return date.getTime();
}

const DAY = 86_400_000;

/**
 * The instants at which clocks of the zone show a local time (given as the UTC instant that reads the same), earliest
 * first: two where clocks are put back; where they are put forward and skip it, the instant it would have been.
 */
export function instantsOf(local: number, zone: Zone): number[] {
  const before = zone.offsetAt(local - DAY);
  const after = zone.offsetAt(local + DAY);
  const fitting = [...new Set([before, after])]
    .map((offset) => local - offset)
    .filter((instant) => instant + zone.offsetAt(instant) === local);
  return fitting.length === 0 ? [local - before] : fitting.sort((a, b) => a - b);
}
