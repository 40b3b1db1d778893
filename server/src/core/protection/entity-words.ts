/** Words that turn a surname into the name of a company, a street, a place, a law or the like. Folded. */
function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

/** After a surname: "Whitfield Capital", "Foster Avenue", "Grant County". */
export const ENTITY_AFTER: ReadonlySet<string> = words(`
  inc incorporated ltd limited llc llp lp plc corp corporation co company companies cos gmbh ag kg sa spa srl sarl bv nv ab as oy pty pte kk
  capital partners partnership group holdings holding industries international enterprises associates brothers bros sons daughters ventures investments investors securities financial finance
  bank bancorp trust fund funds foundation endowment institute institution institutes society association union club league council
  insurance assurance mutual realty properties estates homes builders construction contractors engineering consulting consultants solutions systems technologies technology tech software labs laboratories laboratory
  motors automotive airlines airways aviation logistics freight shipping storage transport trucking energy oil gas petroleum power electric steel mining minerals metals chemicals chemical plastics paper textiles
  pharma pharmaceuticals biotech medical health healthcare hospital clinic hospice
  media press publishing publications books news newspapers times herald tribune gazette journal post broadcasting entertainment pictures films studios studio records music productions
  foods food farms farm dairy bakery brewing brewery distillery vineyards winery wines cellars restaurant cafe diner grill hotel hotels inn lodge resort casino
  stores store shop mart market markets mall plaza centre center outlet hardware supply supplies products goods manufacturing works mills mill plant
  street st avenue ave road rd lane ln drive dr boulevard blvd court ct place pl way terrace crescent close square sq row alley highway hwy parkway turnpike expressway freeway route bridge tunnel
  county city town township village borough parish district precinct ward region province state states territory islands island isle isles lake lakes river creek brook bay beach cove harbor harbour port point
  cape canyon gorge glacier valley vale hill hills heights ridge mount mountain mountains peak pass falls springs spring forest woods wood park parks gardens garden green field fields meadow meadows common commons ranch plantation
  acres grove glen cliffs bluff bluffs basin strait sound channel canal reservoir dam gulf sea ocean desert plain plains plateau prairie trail trails
  university college school schools elementary middle high primary secondary prep preparatory kindergarten nursery academy seminary polytechnic campus library museum gallery theatre theater hall auditorium arena stadium coliseum gymnasium gym pool rink track house mansion manor castle palace tower towers building buildings
  block wing pavilion airport airfield station terminal depot barracks base fort prison jail church chapel cathedral abbey temple synagogue mosque cemetery memorial monument statue
  act acts law laws bill amendment doctrine commission committee inquiry tribunal award awards prize medal cup trophy bowl classic open stakes scholarship scholarships fellowship chair professorship lecture lectures festival
  syndrome disease effect equation theorem constant scale test index comet crater telescope
`);

/** After a determiner and a surname, also with a small letter: "a Whitfield scholarship", "the Foster effect". */
export const THING_AFTER: ReadonlySet<string> = words(`
  scholarship scholarships fellowship fellowships prize prizes medal trophy professorship lectureship bursary
  syndrome disease effect equation theorem conjecture hypothesis constant scale crater comet
`);

/** After a surname and one or two more capitalised words: "Whitfield Global Partners". */
export const BODY_AFTER: ReadonlySet<string> = words(`
  inc incorporated ltd limited llc llp plc corp corporation company gmbh ag partners group holdings industries enterprises associates brothers bros sons management
  foundation institute university college hospital fund trust bank initiative center centre museum library school medical stadium arena airport
`);

/** Before a surname: "Fort Whitfield", "Mount Foster". */
export const ENTITY_BEFORE: ReadonlySet<string> = words(
  "fort ft mount mt lake port camp cape point loch glen hotel villa chateau casa castle hurricane storm typhoon cyclone operation uss hms rms ss rv",
);

/** Before "of" and a surname: "University of", "the town of". */
export const ENTITY_BEFORE_OF: ReadonlySet<string> = words(
  "university college county city town township village borough parish district port isle island bay cape gulf state church bank battle",
);
