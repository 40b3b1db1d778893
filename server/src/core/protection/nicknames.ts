/**
 * Common short forms of English and some other European first names: each row begins with the full forms, and the short
 * ones follow after a colon. Folded: lower case, no accents.
 */
const ROWS = `
abigail: abby abbie gail; abraham: abe bram; adam: addy; adelaide adeline: addie; agnes: aggie; albert: al bert bertie; alberta: bertie
alexander alejandro aleksander: alex al sandy xander lex sasha alec alek; alexandra alessandra: alex sandra sandy lexi sasha ali
alfred: al alf alfie fred; alice: allie ali; alison allison: ali allie; allan alan allen: al; amanda: mandy; amelia: millie amy
anastasia: stacy ana nastya; andrew andreas andrei: andy drew andre; andrea: andi; angela angelina: angie ange; anna anne ann annette: annie nan nancy
annabel annabelle: anna bella belle; anthony antonio: tony ant toni; antonia: toni; archibald: archie; arthur: art artie; arnold: arnie
augustus augustine: gus; barbara: barb babs barbie; barnabas: barney; bartholomew: bart; beatrice beatriz beatrix: bea trixie bee
belinda: bel linda; benedict: ben; benjamin: ben benny benji; bernadette: bernie; bernard: bernie; bertram: bert
bradley bradford: brad; brandon: bran; brian bryan: bri; bridget: bridie biddy; caleb: cal; calvin: cal; cameron: cam
candace candice: candy; carl karl: charlie; caroline carolyn carolina: carrie caro carol; cassandra: cass cassie sandra
catherine katherine kathryn katharine catalina katarina: cathy kathy kate katie kat cat kay kitty kit katy cate kathie
cecilia: cece cissy celia; charles carlos: charlie chuck chas chip; charlotte: charlie lottie char; chester: chet
christian: chris kit; christina christine kristina kristine: chris tina chrissy kris christie; christopher kristopher: chris kit topher kris
clara: clare; clarence: clare; clifford clifton: cliff; clinton: clint; constance: connie; cordelia: delia; cornelius: neil
courtney: court; curtis: curt; cynthia: cindy; cyril: cy; daniel: dan danny dani; daniela danielle: dani danny ella; david: dave davy davey dai
deborah debra: deb debbie; delores dolores: lola dee; dennis denis: denny den; desmond: des; diana diane: di; dominic dominick: dom nick
donald: don donnie donny; donna: don; dorothy dorothea: dot dottie dolly dora thea; douglas: doug dougie; duncan: dunc; dustin: dusty
edgar: ed eddie; edmund: ed eddie ted ned; edward eduardo edouard: ed eddie ted teddy ned eddy; edwin: ed eddie win
eleanor elinor eleonora: ellie nell nora lena ella nellie; elias: eli; elijah: eli; elizabeth elisabeth elisabetta: liz lizzie beth betty betsy eliza bess bessie libby liza lisa elsie ellie lise
ellen: nell ellie nellie; emily: em emmie; emma: em; emmanuel manuel: manny; enrique: rick kiki; ernest: ernie; esther: essie; ethel: eth
eugene: gene; eugenia: genie; evelyn: evie eve; ezekiel: zeke; felicity: flick fliss; florence: flo flora florrie; frances francesca: fran frankie franny
francis francisco: frank frankie fran paco pancho; franklin: frank; frederick fredrick friedrich: fred freddie freddy fritz rick; gabriel: gabe; gabriella gabrielle: gabby gabi ella
genevieve: gen ginny; geoffrey jeffrey: geoff jeff; george jorge: georgie; georgina georgia georgiana: georgie gina; gerald gerard: gerry jerry ged
geraldine: gerry; gilbert: gil bert; giovanni: gianni nino; giuseppe: beppe; grace: gracie; gregory: greg gregg; gretchen margarethe: greta; guillermo: memo
guadalupe: lupe; gwendolyn: gwen; hannah: nan; harold: harry hal; harriet: hattie; harrison: harry; heather: heath; hector: heck; helen helena helene: nell lena ellie
henry heinrich enrico: harry hank hal heinz rico; henrietta: etta hetty; herbert: herb bert; hermann: manny; horace: horry; howard: howie; hubert: hugh bert; hugh: hughie huw
humphrey: humph; ian: iain; ignacio ignatius: nacho iggy; irene: rene; isaac: ike zac; isabel isabella isabelle: izzy bella belle bel; isidore: izzy; ivan: vanya
jackson: jack; jacob jakob: jake jack; jacqueline: jackie; james: jim jimmy jamie jem; jane: janie; janet: jan; janice: jan; jason: jay jase; jasmine: jas
jean: jeannie; jeanette: jean; jennifer: jen jenny jenn; jeremiah: jerry; jeremy: jez jem jerry; jerome: jerry; jessica: jess jessie; jesse: jess; jill gillian: gill jill jilly
joachim joaquin: quino; joan: joanie; joanna joanne johanna: jo joey hanna anna; johann johannes: hans jan; john: jack johnny jon jock; jonathan johnathan: jon jonny john johnny nathan; jordan: jordy
jose: pepe; joseph josef: joe joey jos; josephine: jo josie; joshua: josh; joyce: joy; juan: juanito; judith: judy jude; julia juliana juliet: jules julie; julian: jules; justin: jus
karen: kaz; kenneth: ken kenny; kevin: kev; kimberly kimberley: kim; kirsten: kirsty; kristen kristin: kris; laurence lawrence lorenzo: larry laurie lars enzo; laura: laurie lori; lauren: laurie lori
leonard leonardo: len lenny leo; leopold: leo; leslie lesley: les; lewis louis luis: lew lou louie; lillian lilian: lil lily lilly; lincoln: linc; linda: lindy; lindsay lindsey: lin
lloyd: loy; louise louisa luisa: lou lulu; lucas lukas: luke; lucille lucinda: lucy lucie; lucia: lucy; luther: lou; lydia: liddy; madeline madeleine magdalena: maddie maddy lena magda
malcolm: mal; marcus: mark marc; margaret margarita marguerite: maggie meg peggy marge margie greta rita madge peg megan daisy; maria marie: mary mia; marian marianne: mary; marion: mary
marjorie: marge margie; marilyn: lyn; martha: marty mattie; martin: marty mart; martina: tina; marvin: marv; mary: molly polly mae mamie; matilda mathilda: tilly mattie tilda; matthew matthias mateo: matt matty
maureen: mo reenie; maurice: mo morrie; maximilian maxwell: max; maxine: max; melanie: mel; melissa: mel missy lissa; melvin: mel; mercedes: mercy; michael miguel mikhail michal: mike mick mickey micky mikey misha mitch
michelle michele: shelly chelle; mildred: millie; millicent: millie; miranda: mandy randi; miriam: mim; mitchell: mitch; mohammed mohamed muhammad: mo; monica: mon; montgomery: monty; morgan: mo; morris: mo morrie
nancy: nan; naomi: nomi; natalie natalia: nat tasha; natasha: tasha nat; nathan nathaniel: nate nat nathan; neil: neal; nicholas nicolas nikolas nikolai: nick nicky nico klaus kolya; nicole nicola: nicky nikki nic; nigel: nige; noel: no; nora: norah; norman: norm
oliver: ollie; olivia: liv livvy; oscar: ozzie; oswald: oz ozzie; owen: ow; pamela: pam; patrick: pat paddy rick; patricia: pat patty trish tricia patsy trisha; paul pablo: pauly; paula pauline: polly
pedro: perico; penelope: penny; percival: percy; peter pieter: pete piet; philip phillip felipe: phil pip; philippa: pippa pip; phyllis: phyl; preston: pres; priscilla: cilla pris; prudence: pru
rachel: rach; ralph: ralphie; ramona: mona; randall randolph: randy; raphael rafael: raf rafa rafi; raymond ramon: ray; rebecca rebekah: becky becca bex; reginald: reg reggie; regina: gina; rene: ren; reuben: rube ben
rhoda: ro; richard ricardo: rick dick rich richie ricky dickie rico; robert roberto: rob bob bobby robbie robby bert; roberta: bobbie robbie; roderick: rod rory; rodney: rod; roger: rodge; roland: rollie; roman: rom
ronald: ron ronnie ronny; rosalind rosalyn: roz; rosemary rosemarie: rose rosie; rose rosa: rosie; roxanne: roxy; rudolph rudolf: rudy rolf; rupert: rupe; russell: russ rusty; ruth: ruthie; ryan: ry
sabrina: brina; sally: sal; salvatore salvador: sal; samantha: sam sammy; samuel: sam sammy; sandra: sandy; sarah sara: sally sadie; saul: solly; scott: scotty; sebastian: seb bas; selina: lina; seymour: sy
shannon: shan; sharon: shaz; shaun sean shawn: shane; shirley: shirl; sidney sydney: sid syd; silvester sylvester: sly; simon: si; solomon: sol; sofia sophia sophie: sophie sofie soph; stanley: stan; stella: stel
stephanie stefanie: steph stephie; stephen steven stefan esteban: steve stevie steph stef; stewart stuart: stew stu; susan susanna suzanne susannah: sue susie suzy suze; sylvia: syl; tamara: tammy tam; tamsin: tam; tatiana: tanya tania
terence terrance terrence: terry tel; teresa theresa: terry tess tessa tracy terri; thaddeus: thad tad; thelma: thel; theodore theodor teodor: ted teddy theo fyodor; thomas tomas: tom tommy thom; tiffany: tiff; timothy: tim timmy; tobias: toby
tracy tracey: trace; travis: trav; trevor: trev; tristan: tris; ursula: ursa; valentina: val tina; valerie: val; vanessa: nessa; vernon: vern; veronica: ronnie roni vera; victor viktor: vic vik; victoria viktoria: vicky vicki tori vic; vincent vincenzo: vince vinny vin enzo
viola: vi; violet: vi; virginia: ginny ginger; vivian vivienne: viv; vladimir: vlad volodya; wallace: wally; walter: walt wally; wanda: wan; warren: ren; wesley: wes; wilfred wilfrid: wilf fred; wilhelmina: mina billie willa
william wilhelm willem: will bill billy willy willie liam wim; winifred: winnie freda; winston: win; woodrow: woody; xavier: xavi; yvonne: von; yolanda: yoli; zachary zachariah: zach zack zac; zoe: zo
`;

function readRows(): ReadonlyMap<string, ReadonlySet<string>> {
  const related = new Map<string, Set<string>>();
  const relate = (a: string, b: string) => {
    const known = related.get(a);
    if (known === undefined) related.set(a, new Set([b]));
    else known.add(b);
  };
  for (const row of ROWS.split(/[;\n]/u)) {
    const [full = "", short = ""] = row.split(":");
    for (const long of full.split(/\s+/u)) {
      for (const nickname of short.split(/\s+/u)) {
        if (long === "" || nickname === "" || long === nickname) continue;
        relate(long, nickname);
        relate(nickname, long);
      }
    }
  }
  return related;
}

const RELATED = readRows();
const NONE: ReadonlySet<string> = new Set();

/** The short forms of a full first name and the full forms of a short one; folded, lower case. Empty for a name without any. */
export function relatedFirstNames(name: string): ReadonlySet<string> {
  return RELATED.get(name) ?? NONE;
}
