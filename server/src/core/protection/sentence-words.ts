/** Words that tell how a sentence uses a name. Folded: lower case, no accents. */
function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

/** What can open a sentence, a clause or a headline right before a name without being a first name. */
export const OPENERS: ReadonlySet<string> = words(`
  a about above according across actually additionally afterward afterwards after again against ahead all almost along already also although always among amid an and another any anyway
  apparently are around as aside at away back based because been before behind being below beneath beside besides between beyond both briefly but by can could clearly contrary currently
  despite did do does don due during each earlier early either else elsewhere enter even eventually ever every evidently except few finally first firstly following for formerly forget former fortunately
  from further furthermore generally given had hardly has have having he hence her here hers herself him himself his how however i if in including incidentally indeed initially inside instead into is isn it its itself
  just last lastly late lately later least less let like likewise little mainly many may maybe me meanwhile might mine moreover more most mostly much must my myself namely near nearby nearly neither never nevertheless
  next no nobody none nonetheless nor normally not nothing notably notwithstanding now obviously occasionally of off often old on once one only onto opposite or originally other others otherwise our ours out outside over own past per
  perhaps plus poor possibly presumably previously privately probably provided publicly quite rather recently regarding reportedly said same says second secondly see seemingly several shall she should similarly simply since so some somebody someone
  sometimes somewhat soon sources still subsequently such suddenly supposedly than that the their theirs them then thence there thereafter therefore these they third this those though through throughout thus till to today together tomorrow
  tonight too toward towards two three four five under unfortunately unless unlike until up upon us usually versus very via was we well were what whatever when whenever where whereas wherever whether which while who whoever whom whose why
  will with within without won would yes yesterday yet you your yours
  half classic inside new old potential possible alleged reported outgoing incoming longtime exit enough again welcome goodbye farewell meanwhile
  ask asks asked call calls called contact contacted e-mail email emailed tell tells told text texted phone phoned ring meet meets met interview interviewed thank thanks thanked quote quoted credit confirm remember check note notes nb re fwd fw cc bcc fyi ps todo tk
  dear hello hi hey photo picture image caption source sources author by byline figure fig video audio copyright courtesy via contact interview memo exclusive profile opinion analysis review update updated breaking live watch read
  had has blame blames beat beats sue sues fire fires hire hires name names naming slam slams back backs urge urges press presses push pushes keep keeps let lets make makes give gives get gets want wants
  accused admitted agreed alleged argued arrested attacked backed became blamed charged cited cleared confronted criticized criticised defended denied described did elected fired found gave granted helped hired identified invited joined knew left led made
  named neither nominated only ousted paid praised questioned quoted replaced reached removed sacked sent showed shown succeeded sued supported suspended then thought took unlike urged visited wanted warned
`);

/** Verbs that say what a person says, thinks or does; after a lone dictionary word they make it a name. */
export const PERSON_VERBS: ReadonlySet<string> = words(`
  said says say saying told tells added adds asked asks wrote writes argued argues declined declines denied denies refused refuses claimed claims insisted insists testified testifies acknowledged acknowledges
  confirmed confirms conceded concedes admitted admits agreed agrees replied replies responded responds recalled recalls remembered remembers explained explains warned warns noted notes observed joked jokes
  laughed laughs smiled smiles nodded nods shrugged shrugs sighed whispered shouted spoke speaks talked talks thought thinks believed believes knew knows wanted wants hoped hopes feared fears felt feels worried worries
  resigned resigns quit quits retired retires apologized apologised apologizes apologises complained complains complains demanded demands stressed suggested suggests alleged alleges disclosed revealed reveals
  described describes pleaded pleads emailed texted phoned met meets joined joins left works worked lives lived serves served sat stood walked arrived grew
  tweeted posted vowed vows pledged promised urged accused accuses blamed blames criticized criticised defended defends praised dismissed signed emphasized emphasised stressed reiterated sought
  who herself himself
`);

/** Words that take a person as what follows them: "told Grant", "thanks to Ms. Young". */
export const DETERMINERS: ReadonlySet<string> = words(
  "a an the this that these those each every any no some his her its our their my your another such which what",
);

/** What makes a plural surname a family: "the Whitfields", "both Whitfields". */
export const FAMILY_WORDS: ReadonlySet<string> = words(
  "the both two three four five six several many some these those all other older elder younger young fellow",
);

/** Things that belong to a person, where "the Grant memo" means one. */
export const BELONGINGS: ReadonlySet<string> = words(
  "memo memos email emails e letter letters note notes report interview interviews testimony call calls transcript tape tapes file files family affair case statement",
);

/** What stands before a month or a season. */
export const TIME_PREPOSITIONS: ReadonlySet<string> = words(
  "in of by since until till last next this early late mid through throughout during before after on from to for between past every each that previous following and or through around about as midnight end beginning",
);

/** After these a capitalised word is a place rather than a first name. */
export const LOCATIVES: ReadonlySet<string> = words("in at near across around outside inside within throughout via");

/** Weekdays and months, which may stand capitalised on either side of a name. */
export const CALENDAR: ReadonlySet<string> = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun
`);

/** Abbreviations whose full stop ends no sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = words("st mt ft vs no inc co corp ltd jr sr bros dept univ etc eg ie approx ave blvd rd");
