/** A character that a text spells with several: what it stands for, and where the spelling ends (exclusive). */
export interface Escape {
  readonly text: string;
  readonly end: number;
}

const ACCENTS = "acute|breve|caron|cedil|circ|dblac|dot|fr|grave|macr|ogon|opf|ring|scr|slash|strok|tilde|uml";
const ACCENTED = new RegExp(`^([A-Za-z])(${ACCENTS})$`, "u");

/** The named references that can stand in or beside a name; letters with accents are recognised by their pattern. */
const NAMED: ReadonlyMap<string, string> = new Map(
  [
    "amp& apos' lt< gt> hyphen- dash- minus- period. comma, colon: commat@ lowbar_ sol/ ast* grave`",
    "shy\u00ad zwj\u200d zwnj\u200c lrm\u200e rlm\u200f ZeroWidthSpace\u200b NegativeThinSpace\u200b NoBreak\u2060 af\u2061 ApplyFunction\u2061",
    "it\u2062 InvisibleTimes\u2062 ic\u2063 InvisibleComma\u2063 hellip\u2026 ndash\u2013 mdash\u2014",
    "lsquo\u2018 rsquo\u2019 sbquo\u201a ldquo\u201c rdquo\u201d bdquo\u201e laquo\u00ab raquo\u00bb quot\u201d",
    "szlig\u00df aelig\u00e6 AElig\u00c6 oelig\u0153 OElig\u0152 eth\u00f0 ETH\u00d0 thorn\u00fe THORN\u00de inodot\u0131 imath\u0131",
    "nbsp_ ensp_ emsp_ emsp13_ emsp14_ numsp_ puncsp_ thinsp_ hairsp_ Tab_ NewLine_ NonBreakingSpace_ ThinSpace_ MediumSpace_".replaceAll(
      "_",
      "\u2007",
    ),
  ].flatMap((row) => row.split(" ").map((entry) => [entry.slice(0, -1), entry.slice(-1)] as const)),
);

function fromCodePoint(code: number): string | null {
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : null;
}

function namedReference(name: string): string | null {
  return NAMED.get(name) ?? ACCENTED.exec(name)?.[1] ?? null;
}

/** Longest spelling of a reference that is read, with room for leading zeros. */
const LONGEST_REFERENCE = 24;

/** A reference without its ampersand: numeric, also without its semicolon as browsers take it, or named. */
const REFERENCE = /^(?:#0*([0-9]{1,7});?|#[xX]0*([0-9a-fA-F]{1,6});?|([A-Za-z]+[0-9]{0,2});)/u;
const AMPERSANDS = ["amp;", "#38;", "#x26;"];

/** The HTML character reference at an ampersand, also where the ampersand was encoded again (`&amp;#65;`); null where there is none. */
export function readReference(text: string, at: number): Escape | null {
  const once = referenceAt(text, at + 1);
  let body = at + 1;
  for (let again = ampersandAt(text, body); again > body && body - at < LONGEST_REFERENCE; again = ampersandAt(text, body)) body = again;
  return (body > at + 1 ? referenceAt(text, body) : null) ?? once;
}

/** The offset after an encoded ampersand at `body`, or `body` where there is none. */
function ampersandAt(text: string, body: number): number {
  return body + (AMPERSANDS.find((one) => text.startsWith(one, body))?.length ?? 0);
}

function referenceAt(text: string, body: number): Escape | null {
  const [whole = "", decimal, hexadecimal, name] = REFERENCE.exec(text.slice(body, body + LONGEST_REFERENCE)) ?? [];
  if (whole === "") return null;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number.parseInt(decimal, 10);
  const decoded = name === undefined ? fromCodePoint(code) : namedReference(name);
  return decoded === null ? null : { text: decoded, end: body + whole.length };
}

function hexAt(text: string, at: number, digits: number): number {
  const written = text.slice(at, at + digits);
  return written.length === digits && /^[0-9a-fA-F]+$/u.test(written) ? Number.parseInt(written, 16) : -1;
}

/** One `%41`, also where the percent sign was encoded again (`%2541`). */
function readByte(text: string, at: number): { value: number; end: number } | null {
  let digits = at + 1;
  while (text.startsWith("25", digits) && hexAt(text, digits + 2, 2) >= 0 && digits - at < LONGEST_REFERENCE) digits += 2;
  const value = text[at] === "%" ? hexAt(text, digits, 2) : -1;
  return value < 0 ? null : { value, end: digits + 2 };
}

/** The percent-encoded character at a percent sign, or null: of UTF-8, or of Latin-1 as older addresses have it (`M%FCller`). */
export function readPercent(text: string, at: number): Escape | null {
  const lead = readByte(text, at);
  if (lead === null) return null;
  return readUtf8(text, lead) ?? (lead.value < 0xa0 ? null : { text: String.fromCharCode(lead.value), end: lead.end });
}

function readUtf8(text: string, lead: { value: number; end: number }): Escape | null {
  if (lead.value < 0x80) return { text: String.fromCharCode(lead.value), end: lead.end };
  const following = lead.value >= 0xf0 ? 3 : lead.value >= 0xe0 ? 2 : 1;
  if (lead.value < 0xc2 || lead.value > 0xf4) return null;
  let code = lead.value & (0x3f >> following);
  let end = lead.end;
  for (let index = 0; index < following; index += 1) {
    const byte = readByte(text, end);
    if (byte === null || (byte.value & 0xc0) !== 0x80) return null;
    code = (code << 6) | (byte.value & 0x3f);
    end = byte.end;
  }
  const decoded = fromCodePoint(code);
  return decoded === null ? null : { text: decoded, end };
}

/** The escape of YAML, JSON and most programming languages at a backslash (`\u0057`, `\u{57}`, `\x57`, `\U00000057`), or null. */
export function readBackslash(text: string, at: number): Escape | null {
  const kind = text[at + 1];
  if (kind === "u" && text[at + 2] === "{") {
    const body = /^[0-9a-fA-F]{1,6}\}/u.exec(text.slice(at + 3, at + 10))?.[0];
    const decoded = body === undefined ? null : fromCodePoint(Number.parseInt(body, 16));
    return body === undefined || decoded === null ? null : { text: decoded, end: at + 3 + body.length };
  }
  const digits = kind === "u" ? 4 : kind === "x" ? 2 : kind === "U" ? 8 : 0;
  const code = digits === 0 ? -1 : hexAt(text, at + 2, digits);
  const decoded = code < 0 ? null : fromCodePoint(code);
  return decoded === null ? null : { text: decoded, end: at + 2 + digits };
}
