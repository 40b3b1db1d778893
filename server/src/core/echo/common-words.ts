/** A set of words from one text. */
function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

/** Words of grammar, which are passed over when words are compared. */
export const FUNCTION_WORDS = words(`
a an the this that these those and or but nor so yet if then than as at by for from in into is isn of off on onto out over per to up upon with within without
about after again against all also am any are be because been before being below between both can could did do does doing done down during each either
else ever every few further had has have having he her here hers herself him himself his how however i im it its itself just like many may me might more
most much must my myself neither never no not now of often once only other our ours ourselves own rather same shall she should since some soon still such
their theirs them themselves there they though through thus together too toward towards under until unless us very was we were what when where whether
which while who whom whose why will would you your yours yourself yourselves s t d ll re ve m nt isn aren wasn weren hasn haven hadn don doesn didn won
wouldn couldn shouldn cannot ain one ones via amid among along across around behind beyond despite except yes well even already almost quite
anyone anything everyone everything someone something nobody nothing somewhere anywhere
`);

/** Verbs of reporting: one may stand for another, so they say nothing about whose words these are. */
export const REPORTING_WORDS = words(`
say said says saying tell told tells telling state states stated stating claim claims claimed claiming add adds added adding note notes noted noting
explain explains explained explaining insist insists insisted insisting acknowledge acknowledges acknowledged acknowledging admit admits admitted
admitting assert asserts asserted asserting maintain maintains maintained maintaining report reports reported reporting recall recalls recalled recalling
mention mentions mentioned mentioning confirm confirms confirmed confirming concede concedes conceded conceding according remark remarks remarked
comment comments commented commenting allege alleges alleged alleging allegedly reportedly argue argues argued arguing contend contends contended
cite cites cited citing recount recounts recounted describe describes described describing think thinks thought believe believes believed understand understood
`);

/** Days and months, which many statements share. */
export const CALENDAR_WORDS = words(`
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar
apr jun jul aug sept sep oct nov dec today yesterday tomorrow tonight morning afternoon evening night noon midnight weekend week month year day hour
minute date spring summer autumn fall winter
`);

/** The commonest words of news, and those of offices: shared by many statements, so that each says little about whose words these are. */
export const COMMON_WORDS = words(`
ability able accept access account act action active actual address agency agree agreement allow amount announce answer appear area ask attempt aware away
back bad base become begin best better big bill board body book bring build building business buy call candidate capital care case cause center central
certain chance change charge check chief child city claim class clear close collect come commission commissioner committee common community company
concern condition consider contact continue control cost council country county couple course court create current customer cut data day deal decade
decide decision defense department deputy detail develop development die different difficult direct director discuss district division document dollar
draft drop early easy economy education effect effort elect election employee end energy enough enter entire event exact example executive expect
experience face fact family far father federal feel fight figure file final find fire firm first five focus follow force foreign form former free friend
full fund future general get give global go good government governor great group grow growth half hand happen hard head health hear help high hold home
hope hospital house huge human idea important include increase industry information inside interest interview investigate issue job join judge keep key
kind know large last late law lawmaker lawyer lead leader least leave legal less let letter level life likely line list little live local long look lose
lot low main major make man manage manager market matter maybe mayor mean measure media meet meeting member message middle mile military million minister
moment money mother move name nation national near need new next night north number offer office officer official old open operate opposition order
organization others outside paper parent park part party past pay percent period person phone place plan plant play point police policy political
politician poor population position possible power prepare present president press pressure price private probably problem process produce program
project promise prosecutor provide public publish push put question quick quiet raise rate reach read ready real reason receive recent record reduce
region release remain require resident respond response rest result return right rise road role room rule run safe say school season second secretary
section security see seek seem sell senate senator send senior sense serious serve service set several share short show side sign similar simple single
site situation six small social society source south speak special spend spokesman spokesperson spokeswoman spokesperson staff stage stand start state
statement station stay step stop story street strong student study succeed suggest support sure system take talk task tax teacher team ten term test
thing third thousand three time top total town trade train treat trial trouble try turn two union unit use usual value view visit vote voter wait walk
want war warn watch way west white whole win wish woman word work worker world worry write wrong young
vice presidential presidency nominee candidate ambassador chancellor chairman chairwoman congressman congresswoman representative attorney professor
captain colonel sergeant lieutenant sheriff bishop coach premier treasurer inspector superintendent assistant secretary ceo cfo
board brother daughter son sister wife husband neighbor north east south west hundred billion times
`);

/**
 * Formulas of news and of everyday speech; whoever uses one repeats nobody. Parts in brackets may be left out, a bar parts
 * alternatives.
 */
const FORMULAS = [
  "(on|under) (the )?condition of anonymity( because)?",
  "(was|were|is|are|been)?( ?not|n['’]t) authori[sz]ed to (speak|talk|comment|discuss)( \\p{L}+)?( publicly| to the (press|media))?",
  "(asked|asking|requested|declined) (not )?to be (named|identified|quoted)",
  "(declined|refused)( requests?)?( to| for) (comment|discuss|answer|elaborate)( further| questions)?",
  "(did|does|could|has|have|had) ?n[o'’]t (immediately )?(respond|reply|return|be reached|responded|replied|returned)( \\p{L}+){0,2}( requests?| messages?| calls?| emails?)?( \\p{L}+)? (for|seeking) comment",
  "(immediately |repeated )?(requests?|messages?|calls?) (for|seeking) comment",
  "could not (immediately )?be reached( for comment)?",
  "(people|person|source|sources|officials?) (familiar|with knowledge|briefed|close)( with| of| on| to)? the (matter|situation|discussions?|talks|plans?|investigation|case)",
  "for fear of (retaliation|reprisals?|losing (his|her|their) jobs?)",
  "(because|due to) (of )?the sensitivity of the (matter|subject|issue|talks)",
  "speaking (on|to|at|after|in) (a |the )?(news conference|reporters|background)",
  "(at|during|in) (a|the) (news|press) (conference|briefing)",
  "at the end of the day",
  "for the (first|second|third|last|very first) time( since| in| ever)?",
  "for the time being",
  "from time to time",
  "in the (coming|next|past|last|first)( few| several| two| three| \\d+)? (hours|days|weeks|months|years)",
  "(later|earlier) (this|that|in the) (day|week|month|year|summer|spring|fall|autumn|winter)",
  "as soon as possible",
  "as (a result|a matter of fact|far as (i|we) know)",
  "(only )?a matter of (time|days|weeks|months|urgency|public record)",
  "(the )?(start|beginning|middle|end) of the (day|week|month|year)",
  "one of the (most|biggest|largest|worst|best)( \\p{L}+)?",
  "(more|less|fewer) than",
  "(an?|the) (ongoing|open|active|pending|criminal|internal) (investigation|inquiry|litigation|review)",
  "(did|do|does) not know (what|how|why|when|where|who|whether)",
  "there (is|was) no (doubt|question|evidence|sign|reason)( that)?",
  "(has|had|have) yet to be (decided|determined|announced|confirmed|made)",
  "no (final )?decisions? (has|have|had) been made",
  "(it )?remains? to be seen",
  "tip of the iceberg|light at the end of the tunnel|on the same page|a step in the right direction|the right thing to do|the elephant in the room",
  "behind closed doors|under the radar|back to the drawing board|the ball is in \\p{L}+ court|time will tell|too little,? too late|win[- ]win",
  "(to )?the best of (my|our|his|her|their) (knowledge|ability)",
  "(take|takes|took|taking|taken) (this|it|that|these|the)( \\p{L}+)? very seriously",
  "(our|the) thoughts (and prayers )?are with (the )?\\p{L}+( and \\p{L}+)?",
  "(we|they) (will|are going to|intend to) (continue|cooperate|work)( to)?( fully)?( with)?( the authorities| investigators)?",
  "(top|number one|first|highest) priority",
];

/** Every formula in a text in lower case, as spans; time grows with the text. */
export function formulasIn(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(FORMULA)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const FORMULA = new RegExp(`\\b(?:${FORMULAS.join("|")})\\b`, "giu");
