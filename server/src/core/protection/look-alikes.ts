/**
 * Letters that look like Latin ones, or that Latin alphabets write without their stroke: each entry is a character and
 * the letters a reader takes it for. Unicode's compatibility forms (full-width, mathematical, circled) are not listed:
 * normalisation resolves them. After the idea of Unicode Technical Standard 39, cut down to what can pass in a name.
 */
const LISTED = `
ßss æae œoe øo łl đd ðd þth ıi ħh ŋn ŧt ſs ɑa ɡg ɩi ɪi ʋv ʏy ƅb ƒf ƿp
ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ᴢz
аa вb еe ёe кk мm нh оo рp сc тt уy хx іi їi јj ѕs ԁd ԛq ԝw һh ӏl ьb ѵv ԍg ҽe ү
АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS
αa βb γy εe ηn ιi κk νv οo ρp τt υu χx ωw ϲc ϳj
ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ςσ
աw գq զq հh յj ոn սu օo ցg ք
ᎠD ᎡR ᎢT ᎥI ᎪA ᎫJ ᎬE ᎳW ᎷM ᎻH ᏀG ᏃZ ᏎS ᏔW ᏙV ᏚS ᏞL ᏟC ᏢP ᏦK ᏴB
ꓐB ꓑP ꓓD ꓔT ꓖG ꓗK ꓙJ ꓚC ꓜZ ꓝF ꓟM ꓠN ꓡL ꓢS ꓣR ꓦV ꓧH ꓪW ꓫX ꓬY ꓮA ꓰE ꓲI ꓳO ꓴU
ⲟo ⲣp ⲥc ⲓi ⲕk ⲧt ⲭx ⲁa
`;

/** Alphabets of enclosed capitals that normalisation leaves as they are, by their first code point. */
const ENCLOSED_CAPITALS = [0x1f150, 0x1f170, 0x1f1e6];

function readTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const entry of LISTED.split(/\s+/u)) {
    const [character, ...letters] = entry;
    if (character !== undefined && letters.length > 0) table.set(character, letters.join("").toLowerCase());
  }
  for (const first of ENCLOSED_CAPITALS) {
    for (let letter = 0; letter < 26; letter += 1) table.set(String.fromCodePoint(first + letter), String.fromCharCode(97 + letter));
  }
  return table;
}

/** From a character to the lower-case letters it is taken for. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = readTable();
