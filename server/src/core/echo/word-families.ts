/**
 * Words of one family that no ending gives away, each line led by the word that stands for it: irregular verbs and plurals, and
 * nouns made from verbs by more than an ending.
 */
const FAMILIES = `
arise arose arisen
beat beaten
become became
begin began begun beginning start started starting starts
bend bent
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen choice
come came
cost
creep crept
deal dealt
die dead death dying dies
dig dug
do did done
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled fleeing
fling flung
fly flew flown flight
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
go went gone going goes
grind ground
grow grew grown growth
hang hung
hear heard
hide hid hidden hiding
hold held
keep kept
kneel knelt
know knew known knowledge
lay laid
lead led
lean leant
leap leapt
learn learnt
leave left
lend lent
lie lay lain lying
light lit
lose lost loss
make made
mean meant
meet met meeting
mistake mistook mistaken
pay paid
prove proven
quit
ride rode ridden
ring rang rung
rise rose risen
run ran running
see saw seen
seek sought
sell sold sale
send sent
sew sewn
shake shook shaken
shine shone
shoot shot
show shown
shrink shrank shrunk
shut shutting
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
speak spoke spoken
speed sped
spend spent
spill spilt
spin spun
split
spoil spoilt
spring sprang sprung
stand stood
steal stole stolen theft
stick stuck
sting stung
strike struck
string strung
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
think thought
throw threw thrown
understand understood
undo undid undone
wake woke woken
wear wore worn
weep wept
win won
wind wound
withdraw withdrew withdrawn withdrawal
write wrote written
overrun overran
overthrow overthrew overthrown
oversee oversaw overseen
undergo underwent
destroy destruction
decide decision
receive receipt
arrive arrival
succeed success
analyse analyze analysis
advise advice
prove proof
believe belief
fail failure
choose choice
permit permission
admit admission
divide division
explode explosion
invade invasion
expand expansion
produce production
reduce reduction
deceive deception
describe description
high height
deep depth
strong strength
long length
wide width
hot heat
man men
woman women
child children kid
person people
foot feet
tooth teeth
mouse mice
wife wives
life lives
knife knives
half halves
use used using
north northern
south southern
east eastern
west western
leaf leaves
shelf shelves
thief thieves
criterion criteria
crisis crises
percent pct
television tv
telephone phone
advertisement ad advert
photograph photo
laboratory lab
examination exam
`;

/** Words that reporters put for each other without a thought, each line led by the word that stands for it. */
const SYNONYMS = `
whole entire entirely
boss chief head
throw hurl toss
order instruct
abandon leave
request ask
receive get
help assist assistance aid
buy purchase
shut close
big large
dismiss fire sack
hide conceal
lawyer attorney
car vehicle automobile
worker employee
doctor physician
firm company
end finish conclude
false wrong
choose pick
need require
try attempt
quit resign resignation
home house
find discover learn
know aware
allow permit permission let
inform notify
payment pay
warn caution
hire recruit
repair fix mend
fake forge counterfeit
copy duplicate
conversation talk
gun weapon firearm
cop officer policeman
inquiry investigation probe
bribe kickback
prison jail
film movie
error mistake
many numerous
yearly annual annually
monthly month
weekly week
daily day
nearly almost
roughly about approximately
`;

const FAMILY = firstWords(FAMILIES);
const SYNONYM = firstWords(SYNONYMS);

/** The word that stands for a word's family, or for a family's synonyms; null for a word of neither. */
export function familyOf(word: string): string | null {
  const family = FAMILY.get(word) ?? word;
  const lead = SYNONYM.get(family) ?? SYNONYM.get(word) ?? family;
  return lead === word && !FAMILY.has(word) && !SYNONYM.has(word) ? null : lead;
}

/** The first word of the first line that holds a word. */
function firstWords(lines: string): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const line of lines.trim().split("\n")) {
    const [lead = "", ...others] = line.split(" ");
    for (const word of [lead, ...others]) if (!first.has(word)) first.set(word, lead);
  }
  return first;
}
