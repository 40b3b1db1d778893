/** Abbreviations that stand before a name or a number and so never end a sentence. Without their stop, in lower case. */
export const NEVER_LAST: ReadonlySet<string> = new Set(
  (
    "mr mrs ms mx dr prof rev fr sr st gen lt col maj capt cmdr sgt cpl pvt adm brig supt insp det sen sens rep reps gov govs pres amb atty hon messrs " +
    "mme mlle vs v no nos fig figs p pp vol ch sec art op cf e.g i.e ca approx dept asst assoc"
  ).split(" "),
);

/** Abbreviations that may also end a sentence: what follows decides. Without their stop, in lower case. */
export const SOMETIMES_LAST: ReadonlySet<string> = new Set(
  (
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc corp co ltd plc llc bros jr sr esq etc al est ave blvd rd hwy " +
    "ft mt a.m p.m u.s u.k u.n e.u d.c u.s.a ph.d m.d b.a m.a r.i n.y n.j n.h n.c s.c n.d s.d n.m w.va calif mass conn fla tex ill ind wis minn mich pa va " +
    "wash ore colo ariz ark ala ky tenn okla kan neb nev md del ga la miss mo mont vt wyo cent gal lb lbs oz min hr hrs bn tk viz"
  ).split(" "),
);

/** Words that, capitalised after an abbreviation, open a new sentence. In lower case. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    "the a an this that these those he she it they we i you his her its their our my your there here in on at by for from with after before during since until " +
    "while when where what who why how if as although though because but and or nor so yet then now later earlier meanwhile still also only even not no none " +
    "some many most all both each every another one two three several asked according last next nobody somebody everyone"
  ).split(" "),
);
