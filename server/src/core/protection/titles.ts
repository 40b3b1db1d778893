/** Words before a surname that are no first name. Folded: lower case, no accents, no full stops. */

/** Forms of address that no one bears as a first name. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx messrs dr prof professor sir dame lord lady rev reverend sen senator rep gov governor mayor president
   judge justice capt captain col colonel gen lt sgt maj adm cmdr sheriff ambassador herr frau`.split(/\s+/u),
);

/** Forms of address, ranks and offices that only ever stand before a person's name. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx messrs dr prof professor sir dame lord lady rev reverend sen sens senator rep reps representative
   congressman congresswoman congressmember gov governor mayor pres president vicepresident hon justice judge magistrate
   capt captain col colonel gen general brig brigadier lt lieutenant sgt sergeant maj major pvt cpl corporal spc adm admiral
   cmdr commander commodore det detective insp inspector constable sheriff marshal supt superintendent
   ambassador amb atty councillor councilor councilman councilwoman councilmember alderman alderwoman assemblyman assemblywoman
   delegate premier chancellor minister mp msp secretary treasurer comptroller auditor commissioner
   fr father sister brother mother pastor rabbi imam canon monsignor msgr sheikh sheik ayatollah pope cardinal archbishop
   herr frau hr fr fraulein monsieur madame mme mlle m mm senor senora senorita sr sra srta signor signora sig don dona dom
   mijnheer mevrouw meneer mevr pan pani uncle aunt auntie grandma grandpa coach king queen prince princess duke duchess baron
   baroness count countess viscount earl emperor sultan emir`.split(/\s+/u),
);

/** Other words for what a person is or does, as newspapers set them before a name. */
export const ROLES: ReadonlySet<string> = new Set(
  `chief deputy assistant associate acting former ex interim incoming outgoing senior junior lead head vice chair chairman
   chairwoman chairperson director manager executive officer official administrator supervisor president editor reporter
   correspondent columnist journalist writer author photographer producer analyst economist engineer scientist researcher
   fellow lecturer teacher principal headteacher headmaster headmistress dean provost rector registrar student nurse doctor
   surgeon physician consultant midwife paramedic pharmacist dentist therapist coroner attorney lawyer solicitor barrister
   prosecutor counsel clerk bailiff agent investigator officer patrolman trooper firefighter warden guard
   spokesman spokeswoman spokesperson adviser advisor aide staffer lobbyist organizer organiser activist campaigner
   ceo cfo coo cto cio evp svp vp hr founder cofounder owner partner banker broker trader accountant treasurer
   striker midfielder defender goalkeeper keeper winger forward guard quarterback pitcher catcher captain skipper manager
   whistleblower witness plaintiff defendant suspect victim neighbor neighbour colleague friend source contact
   democrat republican independent tory labour conservative liberal green socialist lawmaker legislator backbencher peer
   candidate nominee incumbent ombudsman envoy diplomat attache consul spy handler pilot driver farmer fisherman
   actor actress singer artist designer architect contractor builder plumber electrician mechanic chef curator librarian
   chaplain vicar curate harbormaster harbourmaster commodore trustee governor regent`.split(/\s+/u),
);

/** Small words that belong to the surname they stand before. */
export const PARTICLES: ReadonlySet<string> = new Set(
  `van von vom zum zur zu der den de del della delle dello degli di da dal dos das du la le el al bin bint ibn ben abu ter ten te
   af av san st mac mc fitz ap`.split(/\s+/u),
);

/** What may follow a name without being part of it. */
export const SUFFIXES: ReadonlySet<string> = new Set(
  "jr jnr sr snr ii iii iv esq phd dphil md mba mep qc kc obe mbe cbe cpa dds jd msc bsc".split(" "),
);
