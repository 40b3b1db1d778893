import { createZone, instantsOf, UTC, utcOf, type Zone } from "./zone.ts";

/** A day or a point in time, with the text it was written as. */
export interface Moment {
  readonly text: string;
  /** Whether a time of day was given. */
  readonly timed: boolean;
  /** First millisecond since the epoch that it can mean, and the first that it cannot (for a time: the minute or second). */
  readonly from: number;
  readonly to: number;
}

/** A date, or a date and time with or without a zone: `2026-11-02`, `2026-11-02T09:55`, `2026-11-02 09:55:30`, `2026-12-01T06:00-05:00`. */
const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|z|[+-]\d{2}:?\d{2})?)?$/u;

const MINUTE = 60_000;

/** Reads dates of one file, whose times without a zone are those of one time zone. */
export interface MomentReader {
  /** Null where the text is no date, or a date that does not exist (2026-02-30). White space around it counts for nothing. */
  read(text: string): Moment | null;
}

/** A reader for an IANA time zone; for a zone that does not exist, one for UTC. */
export function createMomentReader(timezone: string): MomentReader {
  const zone = createZone(timezone) ?? UTC;
  return { read: (text) => momentOf(text, zone) };
}

/** Reads one date, as `createMomentReader` does. */
export function readMoment(text: string, timezone: string): Moment | null {
  return createMomentReader(timezone).read(text);
}

/** Whether a text has the form of a date that exists; the zone does not matter for that. */
export function isDate(text: string): boolean {
  return momentOf(text, UTC) !== null;
}

/**
 * Whether a date asks for this moment: a day asks for everything on that day as it was written, a date and time for
 * that minute or second, as it was written or as the same instant in another zone.
 */
export function asksFor(asked: Moment, moment: Moment): boolean {
  if (asWritten(moment).startsWith(asWritten(asked))) return true;
  return asked.timed && moment.timed && asked.from <= moment.from && moment.to <= asked.to;
}

const asWritten = (moment: Moment): string => moment.text.toUpperCase().replace(" ", "T");

function momentOf(written: string, zone: Zone): Moment | null {
  const text = written.trim();
  const match = WRITTEN.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number);
  if (!dayExists(year, month, day)) return null;
  const midnight = utcOf(year, month, day);
  if (match[4] === undefined) {
    const next = utcOf(year, month, day + 1);
    return { text, timed: false, from: instantsOf(midnight, zone)[0] ?? midnight, to: instantsOf(next, zone)[0] ?? next };
  }
  const [hour = 0, minute = 0, second = 0] = [match[4], match[5], match[6] ?? "0"].map(Number);
  const offset = offsetOf(match[7]);
  if (hour > 23 || minute > 59 || second > 59 || offset === "impossible") return null;
  const local = utcOf(year, month, day, hour, minute, second);
  const instants = offset === null ? instantsOf(local, zone) : [local - offset];
  const length = match[6] === undefined ? MINUTE : 1000;
  return { text, timed: true, from: instants[0] ?? local, to: (instants.at(-1) ?? local) + length };
}

function dayExists(year: number, month: number, day: number): boolean {
  const date = new Date(utcOf(year, month, day));
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A written offset in milliseconds; null where none is written. */
function offsetOf(written: string | undefined): number | null | "impossible" {
  if (written === undefined) return null;
  if (written.toUpperCase() === "Z") return 0;
  const hours = Number(written.slice(1, 3));
  const minutes = Number(written.slice(-2));
  if (hours > 23 || minutes > 59) return "impossible";
  return (written.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * MINUTE;
}
