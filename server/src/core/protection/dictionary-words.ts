/**
 * Everyday words that are also surnames or first names. A lone one of them is a name only where the sentence makes it one.
 * Folded: lower case, no accents.
 */
const WORDS = `
abbey abbot able ace acker adder airy alder alley allow amber ample anchor angel anger angle ant apple april arbor arch archer
arrow art ash ashes aspen aster august autumn axe bacon badger bail baker ball ban band bane bank banks bar barber bard bark
barker barley barn baron barrel barrow base bass basset bat batten battle bay bays beach beacon beam bean beans bear beard beast
bee beech beer bell belle bellow bellows belt bench bender bent berry best bick bill bills bin binder birch bird birds bishop bit
black blackbird blade blank blanks blessing blind bliss block blood bloom blossom blow blue boar board boatman boats body bolt
bond bone bones bonnet book booker books boot booth boots border born boss bottle bottom boulder bounds bow bowels bower bowl
bowler bowman box boxer boy boys brace branch brand brandy brass brave bray bread breeze brewer brick bricker bridge bridges brief
bright bring bristle broad broker brook brooke brooks brother brothers brown browning brush buck buckle bud bull bullet bullock
bundle bunting burden burn burns burr burrow burrows bush bushel butcher butler butter butterfield button cable cage cain call
camp can canal candle candy cane cannon canon canter cap cape caper capes capital captain car card cardinal care carmen carol
carpenter carrier carry cart carter carver case cash castle castles cat cave caves cedar chain chalk chamber chambers champion
chance chancellor chandler chant chapel chaplain chapman charity charm chart chase chaser chaste chastity cheek cherry chess chest
child china chip chips chisel choice choir christian christmas chuck church churches city claim clay clear clearwater clergy
cleric clerk clever cliff clint cloud clover coach coal coats cock coffee coffin coin cold cole coles collar colt comb combs
comfort con cone constable cook cool cooper coot cope copper coral cord corn corner cost cotton couch counter court courtier
cousin cousins cove cover coward cox coy crab craft crane crater craven cream creed creek crew cricket crisp crook crop cross
crouch crow crowd crowe crown cruise crush crystal cue cup curb curry curtain curve cutler cutter cutting cypress daily daisy dame
dance dancer danger dark darling dash daw dawn daws day days deacon deal dean dear death deck deer delicate dell delta den dent
desert dew dial diamond dick dill dime dimple ding dish divine dock doctor dollar dolphin don donkey doom door doors dot double
dove down downer drain drake drape dray dream drew driver drum drummer dry duck duke dull dunk dust duster dusty dwell dyer dyke
eagle ear earl early earnest earth east easter easterly eastern easy ebony echo eden edge elder elders ell elm ember emerald end
english evening evens ever ewe express eye fabric fair fairer faith falcon fall fallow falls fan fancy fang farm farmer farrier
fast father faun favor favour fawn fay feather fell fellow fellows fen fern ferry fiddler field fielder fields fierce fig finch
finder fine finger firestone first fish fisher fitch fitter flag flake flame flanders flash flax fleet fletcher flint flock flood
flora flower flowers flute fly foil fold folk foot ford fore forest forester forge fork fort fortune forward foster fountain fowl
fowler fox frame france frank free freed freedom freeman freight french fresh friar friday friend frost fry fu fur furlong furrow
gable gain gale gallant gallon gallows gamble game gander gang gap garb garden gardener garlic garnet garrison garter gate gates
gather gay gem gene general gentle gentry giant gift gilder gill ginger given glad glade glass glaze gleam glen globe gloom glory
glove glover goad gold golden golding goldsmith gong good goodly goodman goods goodwill goose gore gosling gospel gourd grace
grain grammar grand grange granger grant grants grape grass grater grave gravely graves gray grays grease great greed green
greenwood greet grey grim grind grit groom gross ground grove groves grow guard guest guide guild gull gulley gum gun gunner gust
guy hack hail hair hale hall halls halt ham hamlet hammer hand hands handy hang hanger happy harbor harbour hard harden harding
hardy hare harm harmony harness harp harrier harrow harsh hart harvest haste hat hatch hatcher hatchet hatter haven havens hawk
hawker hawthorn hay hazard haze hazel head heap hear heard heart heath heather heaven heavy hedge hedges held hell helm hemp hen
herald herb herd heritage herman hermit hero herring hide high hill hills hind hinge hip hire hitch hive hoar hold holder hole
holes holiday holland hollow holly holm holme holt home homes hone honey honor honour hood hook hooker hooks hooper hop hope hopes
hopper horn horne horner horse hose host hotel house household housman hovel howl hub hue hull human humble hump hung hunger hunt
hunter hunting huntsman hurdle hurl hurry husband husk hut hyde ice inch indigo ink inn iris iron irons island isle ivory ivy jack
jacket jade jail jam jar jay jeans jet jewel jo job jobs jockey john join joiner joint jolly journey joy judge july jump june
juniper just justice keel keen keep keeper kernel kettle key keys kick kid kiln kind king kings kiss kit kitchen kite knell knight
knights knob knock knot knots lace lack lady lake lamb lambs lame lamp lance land lane lanes large lark lash lass last latch late
latter laud laughter laurel law lawman lawn lawyer lay leach lead leader leaf leak lean leap lear learn leather ledge ledger leech
leek legend leger lemon lend lent leopard less lever lewd liberty light lightfoot lilly lily limb lime linden line linen lines
ling link links lion lit litter little live lively livings load loaf loan lock locke locker lodge loft lofty log long longer look
loom loop loose lord loss lot loud love lovely lover low lower lowly luck lucky lull lumber lump lunch lung lust lute lyric ma
mace magic magnolia maid mail main mains major maker malice mall mallard mallet malt man manger mangle manly manner manners manor
mantle maple mar marble march mare marigold marina marine mark marker market marks marl marlin marrow marry mars marsh marshal
marshall marten marvel mash mask mason mass mast master masters mat match mate matter matters max maximum may mayor mays maze mead
meadow meadows mean means measure medley mellow melody memory mercer merchant mercury mercy merit merriment merry metal meter mew
mick middle miles mill miller millet mills millstone mine miner mink minor mint minter minute miracle mire mist misty mitten moat
mode model moist mold mole moles monday money monk monks month moody moon moor moore moose moral more morning morrow moss mote
moth mother motley mould mount mountain mouse mouth mummery murder murrow muse music musk mustard muster nail names narrow nation
near neat neck need needle needles neighbor neighbors nest nettle nettles never new newborn newcomer newly news nice nick nickel
night nightingale noble nobles noon norm normal north northern nose notes novel november noyes null number nurse nut oak oaken
oaks oats ocean october oiler old older olds olive onion opal open orange orchard order organ ostler otter outer outlaw oven
overall overman own owner ox pack packer paddock page pail pain paine painter pale palm palmer pan pane pannier pansy panther papa
paradise parcel pardon paris parish park parker parks parrot parson parsons part partridge pass passage past paste pasture pat
patch path patience patient patron patten patty pause pave pay pea peace peach peacock peak peal pear pearl pears pease peck
pedlar peel peer peg pelt pen penn penny pepper perch perfect perk person pert pet petty petunia pew pheasant phoenix piccolo pick
pickle pie pierce pigeon pike pilgrim pillar pilot pin pinch pine pines ping pink pipe piper pipes pit pitcher pitman pivot place
plain plank plant planter plaster plate platt platter play player plaza pleasant pledge plow plowman plum plumb plume plummer
plump pocket poet point poker pole pollard polly pond ponder pool pools poor pope poplar poppy pork port porter portman post
poster pot potter pound pounds powder power powers prater pray prayer preacher precious presence press presser price pride priest
prime prince princess print printer prior profit promise proper prophet proud prow prudence prune pulley pulse purchase pure
purple purse quail quaint quaker quarry quarter quarterman quarters queen quest quick quill quilter quince rabbit race rack radar
rag rail rain rainbow rains ram ramble ran ranch rang ranger rank ransom rare rash rat rate raven ravens raw ray rayon razor read
reader ready reason reasoner rector red reddish reed reef reeve reeves regal reign rein rely render rent rest revel reward rice
rich richer riches rick riddle ride rider ridge ridges rife rifle right ring rings rink rip ripple rise risk river rivers roach
road roads rob robe robin rock rocket rocks rod rode roe rogue roll roller rolls rood rook room root rope roper rosary rose
rosemary roses rot rough round rounds rouse rout rove rover row rower rows royal royals rubble ruby rudder rude rue ruff rule rum
rush russet rust rusty rye saber sable sack saddler sage sail sailor saint sale salmon salt salter sample sand sander sands sandy
sang sash satchel saturday savage savory saw sawyer sax say scale scales scarlet school schooner score scotch scout scribe
scrivener scull sea seal seals seaman search season seat seed self sell seller sellers senior sense sentence september serene
sergeant sermon service session settle seven severe sewer sexton shade shadow shaft shale shank shark sharp sharper shaver sheaf
sheep shell shelter shepherd sheriff shine ship shipper shippers shirt shoe shoemaker shoot shore shores short shorter shot
shoulder show shower showers shrub shun shy sickle side sides silence silk silly silver simmer simple singer single sink sire
sister size skill skinner skip skipper skull sky slack slade slate slaughter sledge sleeper sleet slice slick slight slim sloe
slow slump sly small smart smile smiles smith smock smoke smoker smooth snail snapper snare snipe snow soap social sol soldier
sole solid somber son song sonny sorrel sorrow soul soup sour south southern sovereign spade spain spark sparks sparrow spear
spears speed spell speller spelling spender spice spicer spike spikes spindle spinks spinner spire spirit sport spot spray spring
springer springs sprout spruce spur squire stable stack stacks staff stage stain stair stairs stake stalker stall stalling
stallion stamp stamper stanch stand standard standing staple staples star stark starling starr start state stead steady steal
steam steed steel steele steep steeple stem step steps sterling stern steward stick still stiller stock stocker stocks stoke stone
stoner stones stools stoop store stories storm storms stormy story stout stove stow straight strain strand strange stranger straw
strawberry stream street streets strength stretch strict strike string stringer strong stuck study stump sturdy style styles such
sue sugar summer summers sun sunday sung sunny sunshine surf surplice swallow swan sweat sweep sweeper sweet sweets swift swim
swindle sword syrup table tabor tack tackle tailor tale talent tall tallow tally tan tang tank tanner tapper tar tart task tatter
tax teacher teal team tears tee teller temper tempest temple tempo tenant tender tennis tent terrace terrier thatcher thick thin
thing thistle thorn thorns thrash thread thrift thrower thrush thunder thursday thyme tide tiger tile tiler till tiller tillman
timber times tin tinker tiny toe toil toll tome tool tooth top topper torch toss tote tower towers town towns toy trace tracer
trader trail train trainer tramp trap trapper travel traveler traveller tray treacher tread treasure tree trees trench trend tribe
tricker trim trimmer trinity trip troop trooper trouble trout truck true truman trump trust truth tub tube tuck tuesday tug tulip
tull tunnel turk turkey turn turner turnip turtle twain tweed twigg twine twist underwood union unity upright urban usher vale
valentine valiant valley van vane varnish veil venison venture verity verse vest vetch vial vicar vice victory view villa village
vine viola violet viper virgin virtue vision vista vogue voice vole wade wafer wager wages wagon waist wait wake walk walker walks
wall wallet walls walnut wan wang ward warden wardrobe ware wares warm warmer warner warren wart wash washer waste watch water
waterman waters wave waver way wayman ways wealth weary weather weaver web wedge weed weeks weigh weir weld welder well weller
wells wench west wester western whale wharf wheat wheatley wheel wheeler whisper whistle whistler white whiting whitsun whittle
whole wick wicker wicks wide wild wilde wilderness wildman wile will willing willow willows wills win winch wind winder window
winds wine wing wings winner winslow winter winters wire wisdom wise wish wit witch witness witty wolf woman wonder wood woodcock
wooden woodland woodman woods woody wool wooly word worden words work worker workman works world worm worth worthy wren wring yard
yarn yarrow year yeast yell yellow yeoman yew young younger youngest youngs yule zeal
`;

/** Words too common to mean a person on their own in any case: pronouns, articles, prepositions, auxiliaries. */
const FUNCTION_WORDS = `
a about above after all also although always am among an and another any are as at away back be because been before being below between both but by can could did do does done
down each either else even every few for from get go goes going gone good got had has have he her here hers him his how i if in into is it its just last least less let like
many may me might mine more most much must my near never next no none nor not now of off often on once one only onto or other others ought our ours out over own per
please same say says see shall she should since so some soon still such than that the their theirs them then there these they thing this those though through till to too toward
two under until up upon us use used very was way we well went were what when where whether which while who whom whose why will with within without would yes yet you your yours
man men new no oh ok yes ha hi la le de el van von den der an ai si sa ye un et est ne se
`;

const DICTIONARY: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/u));
const FUNCTION: ReadonlySet<string> = new Set(FUNCTION_WORDS.trim().split(/\s+/u));

const TIME_WORDS: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday thursday
   friday saturday sunday spring summer autumn winter easter christmas noel today tomorrow day night morning evening`.split(/\s+/u),
);

/** Whether a folded word is also an everyday English word. */
export function isDictionaryWord(word: string): boolean {
  return DICTIONARY.has(word) || FUNCTION.has(word) || TIME_WORDS.has(word);
}

/** Whether a folded word is a pronoun, an auxiliary or the like: on its own it is never taken for a name, unless it is one that people bear (Will, May). */
export function isFunctionWord(word: string): boolean {
  return FUNCTION.has(word) && !BORNE.has(word);
}

const BORNE: ReadonlySet<string> = new Set([
  "will",
  "may",
  "good",
  "new",
  "down",
  "way",
  "well",
  "still",
  "more",
  "less",
  "last",
  "never",
  "own",
  "just",
  "near",
  "man",
  "van",
]);

/** Whether a folded word is a month, a weekday, a season or a feast. */
export function isTimeWord(word: string): boolean {
  return TIME_WORDS.has(word);
}
