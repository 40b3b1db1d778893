import { wordSet } from "./word-set.ts";

export const SUBJECT_PRONOUNS = wordSet("i you he she it we they who one nobody everybody everyone somebody someone anyone anybody noone");
export const OTHER_PRONOUNS =
  wordSet(`me him her us them this that these those himself herself itself themselves myself yourself ourselves whom whose
  which what something nothing anything everything others`);
export const DETERMINERS = wordSet(
  "the a an this that these those some any no every each either neither another both all several many most few such one two three four five six seven eight nine ten dozens hundreds thousands",
);
export const POSSESSIVES = wordSet("my your his her its our their whose");
export const PREPOSITIONS =
  wordSet(`of in on at by for from with without to into onto about against among amid around behind before after below beneath beside between beyond
  despite during except inside near off outside over past since than through throughout toward towards under until till up upon via within across along like unlike
  including concerning regarding following per amidst amongst alongside ahead`);
export const CONJUNCTIONS = wordSet("and or but nor yet so plus");
export const SUBORDINATORS =
  wordSet(`because although though if unless while whilst whereas when whenever where wherever as after before since until till once that whether than why how
  what lest provided`);
export const RELATIVES = wordSet("who whom whose which that where");
export const AUXILIARIES =
  wordSet(`is are was were be been being am has have had having do does did will would can could may might must shall should ought
  isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't mightn't mustn't shouldn't ain't got gets get`);
/** Adverbs that stand inside a group of verbs or beside a cue. Words in -ly are told by their ending. */
export const ADVERBS =
  wordSet(`also then later again once still now just even only ever never not yesterday today tonight tomorrow earlier afterward afterwards
  meanwhile too already often always sometimes soon there here further instead perhaps maybe rather quite almost long since ago back out up down away
  twice thrice first finally aloud elsewhere likewise thus therefore nonetheless nevertheless however moreover furthermore online onstage flatly`);
export const DAYS =
  wordSet(`monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays today yesterday tonight
  tomorrow`);
export const MONTHS = wordSet(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec",
);

/** Past tenses that no ending shows, of verbs common in news; each makes a clause, whatever it is about. */
export const IRREGULAR_PASTS =
  wordSet(`went came took made got gave saw knew found thought told said left felt kept held brought began ran stood heard let meant set met paid sat
  spoke lay led grew lost fell sent built understood drew broke spent rose drove bought wore chose won sought taught caught fought threw hung struck flew shook
  sold slept swore tore woke wrote ate bit blew drank dug fed fled forgot froze hid knelt lent lit rang rode sang sank shot shrank shut slid spun split spread
  sprang stole stuck swam swept swung withdrew became forbade overcame undertook oversaw underwent upheld`);

/** Past tenses whose participle has another form. */
export const PAST_ONLY =
  wordSet(`went came took gave saw knew wrote spoke swore forgot sang began grew drew broke rose drove wore chose threw shook tore woke
  ate bit blew drank flew froze hid rang rode sank shrank sprang stole swam withdrew became overcame undertook oversaw underwent showed arose forgave
  mistook rewrote foresaw forbade`);

/** Verbs whose past tense is their plain form. */
export const UNCHANGED_PASTS = wordSet(
  "cast cut hit hurt let put set shut spread beat cost quit burst split bet shed read upset thrust broadcast",
);

/** Names that show whether a person is a woman or a man stand before the surname; so do these. */
export const FEMALE_TITLES = wordSet("mrs ms miss mme mlle sister madam lady dame queen princess duchess baroness");
export const MALE_TITLES = wordSet("mr sir lord king prince duke baron monsieur");

/** Person nouns that show a gender. */
export const FEMALE_NOUNS =
  wordSet(`woman girl mother sister daughter wife widow aunt grandmother spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman
  actress waitress queen princess duchess lady nun heiress`);
export const MALE_NOUNS =
  wordSet(`man boy father brother son husband widower uncle grandfather spokesman chairman congressman councilman businessman policeman fireman
  fisherman trawlerman king prince duke lord monk priest`);

/** Titles written before a name, without their stop. A common role ("coach", "chairman") counts as one too; see the person nouns. */
export const TITLES =
  wordSet(`mr mrs ms mx miss dr prof sir dame lord lady rev fr sen sens rep reps gov pres gen lt col maj capt cmdr sgt cpl pvt adm brig supt
  insp det hon amb atty judge justice chief detective pope saint st mme mlle president senator representative governor congressman congresswoman mayor
  secretary minister professor doctor captain major colonel general sergeant officer sheriff coach king queen prince princess bishop archbishop cardinal
  rabbi imam pastor father sister brother aunt uncle ambassador chancellor commissioner superintendent speaker councillor councilor councilman councilwoman
  former then-president ex-president chairman chairwoman director deputy assistant attorney`);

/** Small words inside a surname. */
export const PARTICLES = wordSet(
  "van von der den de del della di da dos du la le al el bin ibn ben bint abu umm ap ter ten st y e af zu zur zum vom",
);
