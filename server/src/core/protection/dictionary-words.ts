/**
 * Everyday words that are also surnames or first names. A lone one of them is a name only where the sentence makes it one.
 * Folded: lower case, no accents.
 */
const WORDS = `
abbey abbot able ace acker act adder age agent aid aim air airy alarm album alder alley allow alpha amber ample anchor angel anger
angle angry animal answer ant apology apple april apron arbor arc arch archer arena army arrest arrow art artist ash ashes ask
aspen asset aster atlas atom attic august aunt author autumn award axe baby bacon bad badge badger bag bail bait baker balance
ball ballet balloon ban banana band bandit bane bank banks banner bar barber bard bargain barge bark barker barley barn baron
barrel barrier barrow base basin basket bass basset bat batch bath batten battery battle bay bays beach beacon beam bean beans
bear beard beast beat beauty become bed bee beech beef beer beg begin belief bell belle bellow bellows belt bench bender benefit
bent berry best bet better bible bick bid big bike bill bills bin binder birch bird birds birth biscuit bishop bit bite bitter
black blackbird blade blame blank blanket blanks blast bleak bless blessing blind bliss block blood bloom blossom blow blue blunt
blush boar board boast boat boatman boats body bold bolt bomb bond bone bones bonnet bonus book booker books boom boost boot booth
boots border bore born borrow boss bother bottle bottom boulder bounce bound bounds bout bow bowels bower bowl bowler bowman box
boxer boy boys brace brain brake branch brand brandy brass brave bray breach bread breadth break breath breed breeze brewer bribe
brick bricker bride bridge bridges brief bright brim bring bristle broad broker brook brooke brooks broom brother brothers brown
browning brush bubble buck bucket buckle bud budget bug build bulb bulk bull bullet bullock bully bump bunch bundle bunker bunting
burden burger burial burn burns burr burrow burrows burst bus bush bushel business busy butcher butler butter butterfield button
buy buyer cabin cabinet cable caddy cage cain cake call calm camel camera camp campus can canal cancel cancer candle candy cane
cannon canon canter cap cape caper capes capital captain car card cardinal care careful cargo carmen carol carpenter carpet
carrier carrot carry cart carter cartoon carver case cash castle castles cat catch cattle cause caution cave caves cease cedar
cell cellar center centre century cereal chain chair chairman chalk chamber chambers champ champion chance chancellor chandler
change channel chant chaos chapel chaplain chapman chapter character charge charity charm chart chase chaser chaste chastity chat
cheap check cheek cheer cheese chef chemist cherry chess chest chicken chief child chill chimney china chip chips chisel choice
choir chop chore chorus christian christmas chuck chunk church churches cider cinema circle citizen city civil claim clamp clan
clash class classic claw clay clean clear clearwater clergy cleric clerk clever cliff climb cling clinic clint clip cloak clock
clone close cloth cloud clover clown club clue cluster coach coal coast coat coats cock code coffee coffin coin cold cole coles
collar colony color colour colt column comb combs comedy comfort command comment common commons community compass con concern
concert conduct cone constable contact contest context contract control convoy cook cookie cool cooper coot cope copper copy coral
cord core cork corn corner corps correct corridor cost cottage cotton couch cough council count counter country county couple
coupon courage course court courtier cousin cousins cove cover cow coward cox coy crab craft crane crash crate crater craven crazy
cream crease credit creed creek creep crest crew cricket crime crisis crisp critic crook crop cross crouch crow crowd crowe crown
cruel cruise crush cry crypt crystal cube cue cuff cult culture cup curb cure curious curl current curry curse curtain curve
cushion custom cut cute cutler cutter cutting cycle cypress daily daisy dame damp dance dancer danger dare dark darling dash data
date daw dawn daws day days deacon deal dealer dean dear death debate debt decade decent deck decree deed deep deer defence
defense degree delay delicate delight dell delta demand den denial denim dent depot deputy desert design desk device devil dew
dial diamond dice dick diet dill dime dimple ding dinner dip direct dirt dirty disc disco dish display distant district ditch dive
divide divine dock doctor dog dogma doll dollar dolphin domain don donkey doom door doors dose dot double doubt dough dove down
downer dozen draft drag dragon drain drake drama drape draw drawer dray dread dream dress drew drift drill drink drive driver drop
drought drug drum drummer drunk dry dual duck due duel dues duke dull dump dunk dust duster dusty duty dwarf dwell dyer dyke eager
eagle ear earl early earnest earth east easter easterly eastern easy eat ebony echo economy eden edge edit editor effect effort
egg elbow elder elders elect elite ell elm ember emerald empire empty end enemy energy engine english enter entry equal era error
escape essay estate evening evens event ever evil ewe exact exam excess exile exit expert export express extra eye fable fabric
face fact factor factory fade fail faint fair fairer faith fake falcon fall fallow falls fame family famine famous fan fancy fang
farce fare farm farmer farrier fast fate father fault faun favor favour fawn fay fear feast feat feather fee feed feel fell fellow
fellows felt female fen fence fender fern ferry fetch fever fiction fiddle fiddler field fielder fields fierce fifty fig fight
figure file film filter final finance finch find finder fine finger fire firestone firm first fish fisher fist fit fitch fitter
fix fixture flag flair flake flame flanders flank flare flash flat flaw flax flea fleet flesh fletcher flight fling flint flip
float flock flood floor flora flour flow flower flowers fluke flush flute fly foam focus fog foil fold folk folly fond food fool
foot force ford fore foreign forest forester forge fork form format formula fort fortune forum forward foster foul found founder
fountain fowl fowler fox frail frame france frank fraud freak free freed freedom freeman freeze freight french fresh friar friday
friend fringe frog front frost frown fruit fry fu fuel full fun fund fur furlong furrow fury fuse fuss future gable gadget gain
galaxy gale gallant gallery gallon gallows gamble game gander gang gap garage garb garbage garden gardener garlic garnet garrison
garter gas gasp gate gates gather gauge gay gaze gear gem gene general genius genre gentle gentry gesture ghost giant gift giggle
gilder gill ginger girl give given glad glade glance glare glass glaze gleam glee glen glide glimpse globe gloom glory glove
glover glow glue goad goal goat god gold golden golding goldsmith golf gong good goodly goodman goods goodwill goose gore gosling
gospel gossip gourd gown grab grace grade gradual grain grammar grand grange granger grant grants grape graph grasp grass grater
grave gravel gravely graves gravity gray grays graze grease great greed greedy green greenwood greet grey grid grief grill grim
grin grind grip grit grocer groom groove gross ground group grove groves grow growl growth grudge guard guess guest guide guild
guilt guitar gulf gull gulley gum gun gunner gust gut gutter guy habit hack hail hair hale hall halls halo halt ham hamlet hammer
hand handful handle hands handy hang hangar hanger happy harbor harbour hard harden harding hardy hare harm harmony harness harp
harrier harrow harsh hart harvest hassle haste hat hatch hatcher hatchet hate hatter haul haunt haven havens hawk hawker hawthorn
hay hazard haze hazel head headache headline heal health heap hear heard heart heat heath heather heaven heavy hedge hedges heel
height heir held hell helm help hemp hen herald herb herd heritage herman hermit hero herring hide high hike hill hills hind hinge
hint hip hire hiss history hit hitch hive hoar hobby hockey hog hold holder hole holes holiday holland hollow holly holm holme
holt home homes hone honest honesty honey honor honour hood hook hooker hooks hooper hop hope hopes hopper horn horne horner
horror horse hose hospital host hot hotel hour house household housman hovel howl hub huddle hue hug huge hull human humble humor
humour hump hung hunger hunt hunter hunting huntsman hurdle hurl hurry hurt husband hush husk hut hyde hype ice icon idea ideal
idle idol image impact inch income index indigo infant inform ink inn inquest inquiry insect insight insult intake intent interest
invoice iris iron irons island isle issue itch item ivory ivy jack jacket jade jail jam jar jargon jaw jay jazz jealous jeans
jelly jerk jet jewel jo job jobs jockey john join joiner joint joke jolly journal journey joy judge juice july jumble jump jumper
june jungle juniper junk jury just justice karma kayak keel keen keep keeper kernel ketchup kettle key keys kick kid kidney kill
killer kiln kind king kingdom kings kiss kit kitchen kite knee knell knife knight knights knob knock knot knots label labor labour
lace lack ladder laden lady lake lamb lambs lame lamp lance land lane lanes lap large lark laser lash lass last latch late latter
laud laugh laughter launch laundry laurel lavender law lawman lawn lawsuit lawyer lax lay layer layout lazy leach lead leader leaf
league leak lean leap lear learn lease leather leave lecture ledge ledger leech leek leg legacy legal legend leger leisure lemon
lend lens lent leopard less letter level lever lewd liable liar liberty library licence license lid lie life lift light lightfoot
lilly lily limb lime limit limp linden line linen lines ling link links lion liquid list listen lit literal litter little live
lively liver livings lizard load loaf loan lobby local lock locke locker lodge loft lofty log logic logo lone long longer look
loom loop loose loot lord loser loss lot loud lounge love lovely lover low lower lowly loyal loyalty luck lucky luggage lull
lumber lump lunch lung lure lust lute luxury lyric ma mace machine mad magic magnet magnolia maid mail main mains major maker male
malice mall mallard mallet malt mammal man manage manager mandate manger mangle mania manly manner manners manor mantle manual map
maple mar marble march mare margin marigold marina marine mark marker market marks marl marlin marrow marry mars marsh marshal
marshall marten marvel mash mask mason mass massive mast master masters mat match mate math matter matters max maximum may mayhem
mayor mays maze mead meadow meadows meal mean means measure meat medal media medic medley meet mellow melody melon melt member
memory mend mental menu mercer merchant mercury mercy merge merit merriment merry mess message metal meter method mew mice mick
middle midnight mild miles milk mill miller millet million mills millstone mind mine miner minister mink minor mint minter minus
minute miracle mire mirror miss mission mist mistake misty mitten mix mixture moan moat mob mock mode model modern modest module
moist mold mole moles moment monday money monitor monk monkey monks monster month mood moody moon moor moore moose moral more
morning morrow mortal moss mote moth mother motion motive motley motor mould mount mountain mouse mouth movie mud mug mule mummery
murder murrow muscle muse museum mushroom music musk mustard muster mystery myth nail names nap narrow nasty nation native natural
nature naval near neat neck need needle needles neighbor neighbors nerve nest net nettle nettles network neutral never new newborn
newcomer newly news nice niche nick nickel night nightingale noble nobles node noise noisy noodle noon norm normal north northern
nose note notes notice notion novel novelty november noyes nuisance null number nurse nut nylon oak oaken oaks oath oats object
obvious occasion ocean october odd odds offence offense offer office officer oiler old older olds olive omen onion opal open opera
opinion option oracle oral orange orbit orchard ordeal order organ origin orphan ostler otter outcome outer outlaw outline outlook
output outrage oval oven overall overman own owner ox oxygen pace pack packer pact pad paddock page pail pain paine paint painter
pair palace pale palm palmer pan pane panel panic pannier pansy panther papa paper parade paradise parcel pardon parent paris
parish park parker parks parody parole parrot parson parsons part partial partner partridge party pass passage passion passport
past paste pasture pat patch patent path patience patient patio patrol patron patten pattern patty pause pave pay payment pea
peace peach peacock peak peal peanut pear pearl pears pease pebble peck pedal pedlar peel peer peg pelt pen penalty pencil penguin
penn penny pension people pepper perch perfect period perk permit person pert pest pet petal petrol petty petunia pew phase
pheasant phoenix phone photo phrase piano piccolo pick pickle picnic picture pie piece pier pierce pig pigeon pike pile pilgrim
pill pillar pillow pilot pin pinch pine pines ping pink pioneer pipe piper pipes pirate piston pit pitch pitcher pitman pity pivot
pizza place plague plain plan plane planet plank plant planter plaster plastic plate platt platter play player plaza plea pleasant
pledge plenty plot plow plowman plug plum plumb plume plummer plump plus pocket poet poetry point poison poker polar pole policy
polish polite poll pollard polly pond ponder pony pool pools poor pop pope poplar poppy popular porch pork port porter portion
portman portrait pose possible post postal poster pot potato potter pound pounds poverty powder power powers praise prank prater
pray prayer preacher precious prefix premium presence present press presser pretty prey price pride priest prim prime primer
prince princess print printer prior prison prisoner privacy private prize pro probe problem process produce product profile profit
program project promise proof prop proper prophet prose protest proud proverb prow prudence prune pub public publisher pudding
puff pull pulley pulp pulse pump punch pundit punish pupil puppet purchase pure purge purple purpose purse pursuit push puzzle
quail quaint quaker quality quarrel quarry quarter quarterman quarters queen quest queue quick quiet quill quilt quilter quince
quirk quit quiz quota quote rabbi rabbit race racer rack racket radar radio raft rag rage raid rail rain rainbow rains rally ram
ramble ramp ran ranch random rang range ranger rank ransom rant rapid rare rash rat rate rating ratio rattle raven ravens raw ray
rayon razor read reader ready reason reasoner rebel recall receipt recent recipe record recruit rector red reddish reed reef reeve
reeves refuge refund regal regard regime region regret regular reign rein relay release relic relief rely remark remedy remote
render rent repair reply report reporter rescue reserve resident resin resist resort respect rest result resume retail retreat
reunion revel revenge revenue reverse review revival revolt reward rhythm ribbon rice rich richer riches rick riddle ride rider
ridge ridges rife rifle right rigid ring rings rink riot rip ripe ripple rise risk ritual rival river rivers roach road roads roam
roar roast rob robber robe robin robot robust rock rocket rocks rod rode roe rogue role roll roller rolls romance rood roof rook
rookie room roost root rope roper rosary rose rosemary roses rot rough round rounds rouse rout route routine rove rover row rower
rows royal royals rubber rubbish rubble ruby rudder rude rue ruff rugby ruin rule rum rumor rumour rush russet rust rusty rye
saber sable sabotage sack sacred sad saddler safe safety saga sage sail sailor saint salad salary sale salmon salon salt salter
salute sample sanction sand sandal sander sands sandy sane sang sash satchel satin saturday sauce saucer sausage savage save
saving savory saw sawyer sax say scale scales scan scandal scar scare scarf scarlet scatter scene scent scheme scholar school
schooner science scissors scope score scorn scotch scout scrap scratch scream screen screw scribe script scrivener scroll scull
sculptor sea seal seals seaman search season seat secret section sector secure sedan seed segment seize select self sell seller
sellers senate senator senior sense sentence september sequel serene sergeant serial series serious sermon server service session
set settle seven severe sewer sexton shack shade shadow shaft shake shale shallow shame shank shape share shark sharp sharper
shave shaver sheaf shed sheep sheet shelf shell shelter shepherd sheriff sherry shield shift shine shiny ship shipper shippers
shirt shock shoe shoemaker shoot shop shore shores short shorter shot shoulder shout shovel show shower showers shrimp shrink
shrub shrug shuffle shun shut shuttle shy sibling sick sickle side sides siege sight sign signal silence silent silk silly silver
similar simmer simple sin sincere singer single sink sire siren sister site size sketch ski skid skill skin skinner skip skipper
skirt skull sky slack slade slam slang slap slate slaughter slave sledge sleek sleep sleeper sleet sleeve slice slick slide slight
slim slip sloe slogan slope slot slow slug slump sly smack small smart smash smell smile smiles smith smock smoke smoker smooth
smug snack snail snake snap snapper snare sneak sneer sniff snipe sniper snow soap sober soccer social sock socket soda sofa soft
soil sol soldier sole solid solo solve somber son song sonic sonny sore sorrel sorrow sorry sort soul sound soup sour source south
southern sovereign space spade spain spam spare spark sparks sparrow spasm spear spears special species spectrum speech speed
spell speller spelling spender spice spicer spider spike spikes spill spin spindle spine spinks spinner spiral spire spirit spit
spite splash split spoil sponge sponsor spool spoon sport spot spouse spray spread spree spring springer springs sprout spruce
spur spy squad square squash squeeze squid squire squirrel stab stable stack stacks stadium staff stage stain stair stairs stake
stale stalker stall stalling stallion stamina stamp stamper stance stanch stand standard standing staple staples star stare stark
starling starr start startle state static station statue stature status stay stead steady steak steal stealth steam steed steel
steele steep steeple stem step steps stereo sterling stern steward stick sticker stiff stigma still stiller sting stink stitch
stock stocker stocks stoke stomach stone stoner stones stools stoop stop store stories storm storms stormy story stout stove stow
straight strain strand strange stranger strap strategy straw strawberry stray stream street streets strength stress stretch strict
strife strike string stringer strip stroke stroll strong structure struggle strut stubborn stuck student studio study stuff stump
stunt stupid sturdy style styles subject submit subtle suburb success such sudden sue suffix sugar suit suite sulk sum summer
summers sun sunday sung sunk sunny sunshine super supper supply support sure surf surge surgeon surgery surname surplice surplus
surprise survey suspect swallow swamp swan swap swarm sway swear sweat sweep sweeper sweet sweets swell swift swim swindle swing
switch sword symbol symptom syringe syrup system tab table tablet taboo tabor tack tackle tactic tag tail tailor take takeover
tale talent tall tallow tally tan tang tank tanner tap tape tapper tar target tariff tart task tatter tattoo tax taxi tea teacher
teal team tear tears tease tech tee telegram teller temper tempest temple tempo ten tenant tender tennis tense tension tent term
terminal terrace terrible terrier territory terror test text texture thank thatcher theater theatre theft theme theory therapy
thermal thesis thick thief thigh thin thing third thirsty thirty thistle thorn thorns thrash thread threat thrift thrill throat
throne throw thrower thrush thug thumb thunder thursday thyme tick ticket tide tidy tie tiger tight tile tiler till tiller tillman
tilt timber times timid tin tinker tint tiny tip tire tissue title toad toast tobacco toddler toe toil toilet token toll tomato
tomb tome ton tone tongue tool tooth top topic topper torch torment torture toss total tote touch tough tour tourist towel tower
towers town towns toxic toy trace tracer track tract trade trader tradition traffic tragedy trail train trainer trait traitor tram
tramp trance transfer transit trap trapper trash trauma travel traveler traveller tray treacher tread treason treasure treat
treaty tree trees trek tremor trench trend trespass trial triangle tribe tribunal tribute trick tricker trigger trim trimmer
trinity trio trip triple triumph troll trolley troop trooper trophy trouble trousers trout truce truck true truman trump trumpet
trunk trust truth try tub tube tuck tuesday tug tulip tull tuna tune tunnel turf turk turkey turmoil turn turner turnip turtle
tutor twain tweed twigg twin twine twist tycoon type tyrant ugly ulcer ultimate umbrella uncle underwood uniform union unique unit
unity universe unknown update upright upset urban urge urgent usage useful user usher usual utter vacuum vague vain vale valentine
valiant valid valley valve vampire van vane vanilla vapor variety varnish vase vault veal veil vein velvet vendor venison venture
verb verdict verity verse version vessel vest vetch veteran veto vial vicar vice vicious victim victory video view vigil villa
village villain vine vinegar vintage vinyl viola violence violet violin viper virgin virtue virus visa vision visit visitor vista
visual vital vitamin vocal vogue voice void volcano vole volume vote voter vow vowel voyage vulture wade wafer wager wages wagon
waist wait wake walk walker walks wall wallet walls walnut wan wang want war ward warden wardrobe ware wares warm warmer warner
warren warrior wart wary wash washer wasp waste watch water waterman waters wave waver way wayman ways weak wealth weapon wear
weary weather weaver web wedding wedge weed week weekend weeks weep weigh weight weir weird welcome weld welder welfare well
weller wells wench west wester western wet whale wharf wheat wheatley wheel wheeler whim whip whiskey whisky whisper whistle
whistler white whiting whitsun whittle whole wick wicked wicker wicks wide widow width wife wig wild wilde wilderness wildlife
wildman wile will willing willow willows wills win winch wind winder window winds wine wing wings wink winner winslow winter
winters wipe wire wisdom wise wish wit witch witness witty wizard woe wolf woman womb wonder wood woodcock wooden woodland woodman
woods woody wool wooly word worden words work worker workman works world worm worth worthy wound wrap wrath wreath wreck wren
wrestler wring wrist writ write writer wrong yacht yard yarn yarrow yawn year yeast yell yellow yeoman yew yield yoga young
younger youngest youngs youth yule zeal zebra zero zone zoo zoom
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
