import { wordSet } from "./word-set.ts";

/** Nouns for one person; the plural is told by its ending. */
export const PERSON_NOUNS = wordSet(`
  person man woman boy girl child adult resident citizen voter neighbor neighbour passenger driver witness victim survivor patient parent mother father
  sister brother son daughter wife husband widow partner friend relative cousin uncle aunt grandmother grandfather colleague
  official officer aide adviser advisor source insider spokesman spokeswoman spokesperson representative executive manager director chief head leader chair
  chairman chairwoman chairperson president vice-president secretary minister treasurer mayor governor senator congressman congresswoman lawmaker legislator
  councillor councilor councilman councilwoman councilmember alderman delegate ambassador diplomat envoy consul attorney lawyer solicitor barrister prosecutor
  defender judge justice magistrate clerk bailiff juror inspector investigator detective sergeant lieutenant captain colonel general admiral major corporal
  commander commissioner superintendent sheriff deputy constable marshal agent operative spy guard soldier sailor marine pilot engineer technician mechanic
  plumber electrician builder contractor architect surveyor planner designer developer programmer analyst economist banker broker trader investor accountant
  auditor consultant strategist pollster lobbyist organizer organiser activist campaigner critic expert specialist scholar scientist researcher academic
  professor lecturer teacher tutor student pupil principal dean provost rector chancellor headteacher headmaster librarian historian author writer novelist
  poet playwright journalist reporter editor columnist correspondent publisher broadcaster anchor host presenter producer photographer artist painter
  sculptor musician singer composer conductor violinist cellist pianist drummer actor actress dancer choreographer curator critic doctor physician surgeon
  nurse paramedic midwife clinician consultant dentist pharmacist therapist psychologist psychiatrist veterinarian priest pastor minister rabbi imam bishop
  archbishop cardinal pope nun monk farmer grower rancher fisherman trawlerman baker butcher grocer shopkeeper owner landlord tenant homeowner buyer seller
  customer client consumer shopper worker employee employer boss supervisor foreman staffer staff member volunteer intern trainee apprentice veteran retiree
  pensioner founder co-founder co-owner co-author entrepreneur businessman businesswoman magnate billionaire millionaire candidate nominee hopeful
  frontrunner front-runner opponent rival ally supporter backer donor participant attendee delegate speaker panelist panellist observer onlooker bystander
  commentator pundit whistle-blower whistleblower informant negotiator mediator arbitrator coach trainer player captain goalkeeper striker midfielder defender
  athlete runner swimmer referee umpire fan coordinator co-ordinator administrator trustee governor warden ranger keeper gardener cook chef waiter waitress
  bartender cleaner janitor courier postman firefighter fireman policeman policewoman trooper dispatcher operator caller visitor tourist traveler traveller
  refugee migrant immigrant protester demonstrator striker unionist steward convener convenor heir king queen prince princess duke duchess lord lady baron
  inmate prisoner defendant plaintiff suspect accused man-of-war other third-party bidder applicant appointee assistant counsel undersecretary under-secretary
  chief-of-staff harbourmaster harbormaster skipper stevedore docker miner steelworker logger hunter trapper beekeeper brewer winemaker distiller teenager
  youngster toddler senior junior freshman sophomore graduate alumnus counselor counsellor mentor guide interpreter translator spokesmodel
  ceo cfo coo cto mp blogger vlogger streamer podcaster influencer
  statistician mathematician physicist chemist biologist geologist meteorologist astronomer epidemiologist virologist immunologist engineer postdoc
`);

/** Plurals that are not formed with -s. */
export const PERSON_PLURALS = wordSet(`
  people men women children spokesmen spokeswomen spokespeople chairmen chairwomen councilmen councilwomen congressmen congresswomen businessmen businesswomen
  firemen policemen fishermen trawlermen alumni wives staff others those many some several few both all most none everyone everybody
`);

/** Persons in whom nothing but talking is known: on their own they describe nobody. Singular and plural. */
export const GENERIC_NOUNS = wordSet(`
  source sources insider insiders official officials critic critics observer observers person people expert experts analyst analysts aide aides others those
  many some several few both most none everyone everybody someone somebody supporter supporters opponent opponents one
`);

/** Nouns for a body: an office, a firm, a court. Singular and plural. */
export const BODY_NOUNS = wordSet(`
  company companies firm firms corporation business businesses agency agencies department departments ministry ministries office bureau board council councils
  committee committees commission commissions court courts tribunal jury government governments administration campaign campaigns party parties union unions
  university universities college colleges school schools hospital hospitals trust trusts charity charities foundation foundations institute institution
  institutions association society group groups organization organisation organizations organisations team teams club clubs church churches bank banks fund
  funds network networks station newspaper newspapers newsroom magazine outlet outlets publisher publishers journal website site police prosecutors authorities
  regulator regulators watchdog supplier manufacturer maker airline airlines operator carrier retailer utility railway railroad port airport authority
  city town county district state states country countries nation nations village borough parish province republic kingdom embassy consulate parliament congress
  senate house assembly legislature cabinet military army navy force forces troops service services lab laboratory center centre museum library orchestra
  theater theatre gallery league federation coalition alliance consortium panel side defense defence prosecution industry market markets press media
  white_house pentagon kremlin vatican firefighters investigators lawmakers negotiators democrats republicans leadership management editorial_board
  publication blog channel program programme brokerage partnership practice chain studio startup start-up subsidiary unit division branch
  inc corp ltd llc plc news times post herald tribune gazette courier guardian observer
`);

/** Nouns for something written or broadcast that says things. Singular and plural. */
export const DOCUMENT_NOUNS = wordSet(`
  statement statements report reports memo memos memorandum letter letters email emails e-mail e-mails message messages document documents paper papers filing
  filings indictment complaint lawsuit suit motion brief order ruling rulings opinion judgment judgement verdict decision decisions resolution law laws bill
  bills act rule rules regulation regulations policy policies statute ordinance constitution contract contracts agreement agreements accord treaty deal plan
  plans proposal budget audit audits survey surveys poll polls study studies analysis review reviews inquiry article articles story stories editorial column
  book books chapter transcript transcripts recording tape video videos clip post posts tweet tweets release notice notices note notes record records data
  figures statistics accounts account page footnote rulebook manual guide guidelines handbook website label rota schedule log ledger diary minutes file files
  findings results research evidence affidavit testimony deposition application invoice receipt ticket certificate permit licence license forecast index
  petition advertisement ad ads advert announcement advisory bulletin newsletter dossier draft text texts warrant subpoena charter code census tally count
`);

/** Things that bear words nobody says: what is written on them is a label. */
export const LABEL_NOUNS = wordSet(`
  plaque sign signs label labels banner banners poster posters placard placards sticker stickers badge tattoo mural inscription epitaph gravestone tombstone
  headstone t-shirt shirt hat cap mug tag button motto caption door gate wall window screen card menu stamp seal nameplate signboard billboard slogan title
`);

/** Nouns for words that many or nobody in particular say, sing or write. */
export const COMMON_VOICE_NOUNS = wordSet(`
  song songs lyric lyrics hymn hymns anthem poem poems verse verses prayer prayers psalm chant chants shout shouts cry cries jeer jeers cheer cheers scream screams
  graffiti graffito headline headlines proverb adage saying rumour rumours rumor rumors whisper whispers joke jokes meme memes hashtag commercial jingle
`);

/** Nouns that tell on what occasion or through what something was said; a phrase with them belongs to the cue, not to the speaker. */
export const OCCASION_NOUNS = wordSet(`
  statement statements interview interviews speech speeches address remarks conference news_conference briefing briefings hearing hearings testimony email
  e-mail emails letter letters memo message messages tweet tweets post posts blog video call phone telephone radio television tv twitter facebook filing
  report article editorial column op-ed book podcast broadcast rally rallies event meeting meetings debate debates forum town_hall convention conversation
  lawsuit complaint affidavit ruling opinion decision release announcement note text texts court church session panel visit tour trip appearance program show
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december spring summer
  autumn fall winter morning afternoon evening night week month year weekend day days weeks months years moment time hour hours interviewed response reply
  reference private public fact part turn effect detail answer passing closing opening defense defence exchange gathering ceremony dinner lunch breakfast
  game match press_conference question questions remark sermon lecture talk toast voicemail advance 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019 2020
  2021 2022 2023 2024 2025 2026 2027
`);
