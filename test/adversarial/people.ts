import type { Random } from "./random.ts";

/** A made-up protected person. */
export interface Person {
  /** How the name is built, for the table of misses. */
  readonly shape: string;
  /** As the ledger lists it. */
  readonly listed: string;
  /** As a story writes them; `given` is empty for a person of one name. */
  readonly given: string;
  readonly surname: string;
  /** Whether the surname alone says who is meant: it is no everyday word. */
  readonly telling: boolean;
  /** Latin letters, which have capitals, initials and handles. */
  readonly latin: boolean;
}

interface Shape {
  readonly name: string;
  readonly given: string;
  readonly surnames: string;
  readonly telling?: false;
  readonly latin?: false;
  /** The listing, where it is not given name and surname; `G` and `S` stand for them. */
  readonly listed?: string;
}

/** Names are separated by `;`. Everybody is made up: a given name is joined to a surname by chance. */
const SHAPES: readonly Shape[] = [
  {
    name: "plain",
    given: "Dana;Miriam;Oswin;Priya;Marcus;Tobias;Ingrid;Kwame;Leila;Desmond",
    surnames: "Whitfield;Castellano;Trebuckle;Raghunathan;Delacroix;Lindgren;Quillmarsh;Adeyemi;Okonjo;Kowalczyk;Pemberton",
  },
  {
    name: "hyphenated surname",
    given: "Zoe;Helene;Ruth;Colin;Amara",
    surnames: "Lindqvist-Moreau;Okafor-Hale;Baumann-Ruiz;Castell-Thorne;Adair-Mbeki",
  },
  {
    name: "hyphenated first name",
    given: "Jean-Luc;Mary-Kate;Anne-Sophie;Karl-Heinz;Ji-woo",
    surnames: "Fontenelle;Abernathy;Corvaisier;Obermeyer;Hallstrom",
  },
  {
    name: "accents",
    given: "Zoë;José;Søren;Łukasz;Björn;Agnès;Čeněk;Núria",
    surnames: "Åkerblom;Ibáñez;Kjærgaard;Wróblewski;Þórsson;Baumgärtner;Dvořáček;Gonçalves;Müllerová;Lefèvre",
  },
  {
    name: "particles",
    given: "Anneke;Piero;Charles;Ana;Ahmed;Ludwig;Maarten;Mohammed",
    surnames:
      "van der Berg;della Torre;de Winterfeld;dos Anjos;al-Rashid;von Hohenfels;ten Broek;bin Khalid;van den Heuvel;De Luca;Van Houten;di Marzio",
  },
  { name: "apostrophes", given: "Siobhan;Marco;Fergal;Renata", surnames: "O'Neill;D'Angelo;O’Shaughnessy;O'Malley;D’Ambrosio;N'Diaye" },
  { name: "prefixes", given: "Fiona;Callum;Alice;Ewan", surnames: "McAllister;MacDougal;St. Clair;FitzGerald;McIlvanney;LeBlanc;DeWitt" },
  {
    name: "two surnames",
    given: "Gabriela;Rodrigo;Lucía;Mateo",
    surnames: "Montenegro;Villaverde;Carrascal;Zubizarreta;Echeverría",
    listed: "G Arizmendi S",
  },
  { name: "middle name", given: "Harriet;Leonard;Judith", surnames: "Ashgrove;Pellingham;Vantongeren", listed: "G Beatrix S" },
  { name: "suffix", given: "Harold;Walter;Clyde", surnames: "Pemberwick;Ashdowne;Vanterpool", listed: "G S Jr." },
  { name: "initials", given: "J. R.;T.J.;P. D.", surnames: "Abercorn;Okonedo;Thistlewood" },
  { name: "title", given: "Helen;Nathan;Imogen", surnames: "Marchbanks;Ravensdale;Featherby", listed: "Dr. G S" },
  { name: "surname first", given: "Edith;Rupert;Naledi", surnames: "Carrowmore;Hexworthy;Mokwena", listed: "S, G" },
  { name: "short", given: "Amy;Tuan;Bo", surnames: "Ng;Vo;Xu;Oei;Ek" },
  { name: "one name", given: "", surnames: "Zaltbommel;Teuku;Ximenara;Suryanto" },
  {
    name: "everyday words",
    given: "Rose;Will;Grace;Hope;Mark;Dale",
    surnames: "Grant;Chase;May;Stone;Brook;King;Price;Young",
    telling: false,
  },
  { name: "Cyrillic", given: "Иван;Ольга;Дмитрий", surnames: "Кузнецов;Шостакович;Жуковская", latin: false },
  { name: "Greek", given: "Αλέξανδρος;Ελένη", surnames: "Παπαδόπουλος;Μαυρομιχάλης", latin: false },
  { name: "Arabic", given: "محمد;ليلى", surnames: "القحطاني;الزهراني", latin: false },
  { name: "Hebrew", given: "נועה;איתן", surnames: "לוינסון;אברמוביץ", latin: false },
  { name: "Devanagari", given: "दीपा;अर्जुन", surnames: "मेहरोत्रा;चतुर्वेदी", latin: false },
  { name: "Chinese", given: "", surnames: "王小明;欧阳修远", latin: false },
  { name: "Japanese", given: "太郎;花子", surnames: "山田;佐々木", latin: false, listed: "S G" },
  { name: "Korean", given: "", surnames: "김민준;남궁서연", latin: false },
];

/** A person of a shape picked by chance. */
export function somebody(random: Random): Person {
  const shape = random.pick(SHAPES);
  const given = random.pick(shape.given.split(";"));
  const surname = random.pick(shape.surnames.split(";"));
  const listed = (shape.listed ?? (given === "" ? "S" : "G S")).replace(/[GS](?=[ ,]|$)/gu, (letter) => (letter === "G" ? given : surname));
  return { shape: shape.name, listed, given, surname, telling: shape.telling ?? true, latin: shape.latin ?? true };
}
