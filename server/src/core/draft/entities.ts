/** The names of U+00A0 to U+00FF, in order. */
const LATIN_1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot " +
  "cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml " +
  "Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig " +
  "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute " +
  "ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/** Punctuation, letters of Latin Extended-A and signs: each name with its character. */
const NAMED =
  "excl=! quot=\" num=# dollar=$ percnt=% amp=& apos=' lpar=( rpar=) ast=* plus=+ comma=, period=. sol=/ colon=: semi=; lt=< equals== " +
  "gt=> quest=? commat=@ lsqb=[ lbrack=[ bsol=\\ rsqb=] rbrack=] lowbar=_ grave=` lcub={ verbar=| rcub=} Amacr=Ā amacr=ā Abreve=Ă " +
  "abreve=ă Aogon=Ą aogon=ą Cacute=Ć cacute=ć Ccirc=Ĉ ccirc=ĉ Cdot=Ċ cdot=ċ Ccaron=Č ccaron=č Dcaron=Ď dcaron=ď Dstrok=Đ dstrok=đ " +
  "Emacr=Ē emacr=ē Edot=Ė edot=ė Eogon=Ę eogon=ę Ecaron=Ě ecaron=ě Gcirc=Ĝ gcirc=ĝ Gbreve=Ğ gbreve=ğ Gdot=Ġ gdot=ġ Gcedil=Ģ Hcirc=Ĥ " +
  "hcirc=ĥ Hstrok=Ħ hstrok=ħ Itilde=Ĩ itilde=ĩ Imacr=Ī imacr=ī Iogon=Į iogon=į Idot=İ imath=ı IJlig=Ĳ ijlig=ĳ Jcirc=Ĵ jcirc=ĵ " +
  "Kcedil=Ķ kcedil=ķ kgreen=ĸ Lacute=Ĺ lacute=ĺ Lcedil=Ļ lcedil=ļ Lcaron=Ľ lcaron=ľ Lmidot=Ŀ lmidot=ŀ Lstrok=Ł lstrok=ł Nacute=Ń " +
  "nacute=ń Ncedil=Ņ ncedil=ņ Ncaron=Ň ncaron=ň napos=ŉ ENG=Ŋ eng=ŋ Omacr=Ō omacr=ō Odblac=Ő odblac=ő OElig=Œ oelig=œ Racute=Ŕ " +
  "racute=ŕ Rcedil=Ŗ rcedil=ŗ Rcaron=Ř rcaron=ř Sacute=Ś sacute=ś Scirc=Ŝ scirc=ŝ Scedil=Ş scedil=ş Scaron=Š scaron=š Tcedil=Ţ " +
  "tcedil=ţ Tcaron=Ť tcaron=ť Tstrok=Ŧ tstrok=ŧ Utilde=Ũ utilde=ũ Umacr=Ū umacr=ū Ubreve=Ŭ ubreve=ŭ Uring=Ů uring=ů Udblac=Ű udblac=ű " +
  "Uogon=Ų uogon=ų Wcirc=Ŵ wcirc=ŵ Ycirc=Ŷ ycirc=ŷ Yuml=Ÿ Zacute=Ź zacute=ź Zdot=Ż zdot=ż Zcaron=Ž zcaron=ž fnof=ƒ circ=ˆ caron=ˇ " +
  "breve=˘ tilde=˜ hyphen=‐ dash=‐ ndash=– mdash=— horbar=― lsquo=‘ rsquo=’ rsquor=’ sbquo=‚ lsquor=‚ ldquo=“ rdquo=” rdquor=” " +
  "bdquo=„ ldquor=„ dagger=† Dagger=‡ bull=• hellip=… permil=‰ prime=′ Prime=″ lsaquo=‹ rsaquo=› oline=‾ frasl=⁄ euro=€ image=ℑ " +
  "numero=№ copysr=℗ weierp=℘ real=ℜ trade=™ alefsym=ℵ larr=← uarr=↑ rarr=→ darr=↓ harr=↔ crarr=↵ lArr=⇐ uArr=⇑ rArr=⇒ dArr=⇓ hArr=⇔ " +
  "starf=★ star=☆ phone=☎ check=✓ cross=✗";

/** Invisible characters, which would not show in a list. */
const SPACES: readonly (readonly [string, number])[] = [
  ["Tab", 0x09],
  ["NewLine", 0x0a],
  ["ensp", 0x2002],
  ["emsp", 0x2003],
  ["thinsp", 0x2009],
  ["hairsp", 0x200a],
  ["zwnj", 0x200c],
  ["zwj", 0x200d],
  ["lrm", 0x200e],
  ["rlm", 0x200f],
];

/** What browsers show for the numbers 128 to 159, which old editors wrote for Windows-1252; a dot where there is none. */
const WINDOWS_1252 = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(" ").map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...NAMED.split(" ").map((entry): [string, string] => [entry.slice(0, entry.indexOf("=")), entry.slice(entry.indexOf("=") + 1)]),
  ...SPACES.map(([name, code]): [string, string] => [name, String.fromCharCode(code)]),
]);

/**
 * The character that an HTML entity such as `&eacute;` or `&#8220;` shows; null for a name that is not known.
 *
 * Known are the names of HTML 4 that stand in prose, Latin Extended-A and punctuation. A number that is no character gives U+FFFD,
 * as the HTML standard asks.
 */
export function decodeEntity(entity: string): string | null {
  const number = /^&#(?:x([\da-f]+)|(\d+));$/iu.exec(entity);
  if (number === null) return CHARACTERS.get(entity.slice(1, -1)) ?? null;
  const code = number[1] === undefined ? Number.parseInt(number[2] ?? "", 10) : Number.parseInt(number[1], 16);
  const old = code >= 128 && code <= 159 ? WINDOWS_1252.charAt(code - 128) : ".";
  if (old !== ".") return old;
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\uFFFD";
  return String.fromCodePoint(code);
}
