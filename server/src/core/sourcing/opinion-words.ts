import { words } from "./phrases.ts";

/** Words that judge. They are no report of anything seen or heard, whoever says them. */
export const JUDGING_WORDS = words(`
  disaster disastrous catastrophe catastrophic fiasco farce farcical joke laughable laughing-stock mess nightmare disgrace disgraceful outrage outrageous travesty
  sham shambles debacle embarrassment embarrassing insult insulting folly madness nonsense bluff charade circus witch-hunt witch_hunt train_wreck trainwreck
  car_crash terrible horrible awful dreadful disgusting shameful ridiculous absurd pathetic reckless irresponsible foolish stupid idiotic insane crazy
  unacceptable unfair unjust unforgivable inexcusable appalling hopeless pointless useless worthless unworkable untenable indefensible doomed cynical
  ill-advised misguided short-sighted shortsighted ludicrous preposterous scandalous brilliant wonderful fantastic superb amazing disappointing shocking
  clumsy inept amateurish toxic petty vindictive hypocritical hypocrisy cowardly shameless heartless senseless tone-deaf unprofessional tasteless
  the_worst the_best a_big_mistake a_huge_mistake a_terrible_mistake a_mistake a_waste_of a_shame a_disservice beyond_repair a_lost_cause a_bad_idea
  ashamed stinks excellent outstanding terrific remarkable impressive magnificent a_good_idea a_bad_deal a_great_deal_worse too_little,_too_late a_non-starter
`);

/** What somebody thinks rather than knows, in their own voice. */
export const STANCES = [
  "I think",
  "we think",
  "I believe",
  "we believe",
  "I feel",
  "I suspect",
  "we suspect",
  "I guess",
  "I doubt",
  "we doubt",
  "I reckon",
  "I fear",
  "we fear",
  "I bet",
  "I suppose",
  "I imagine",
  "I don't think",
  "we don't think",
  "I don't believe",
  "I do not think",
  "I do not believe",
  "I'm convinced",
  "I am convinced",
  "I'm afraid",
  "I'm sure",
  "I am sure",
  "in my view",
  "in my opinion",
  "in my judgment",
  "to my mind",
  "if you ask me",
  "my guess",
  "my hunch",
  "my impression",
  "my sense is",
  "my feeling is",
];

/** Guesses at what is or will be. */
export const GUESSES = [
  "probably",
  "perhaps",
  "maybe",
  "presumably",
  "no doubt",
  "doubtless",
  "bound to",
  "destined to",
  "sure to",
  "likely to",
  "unlikely to",
  "might well",
  "may well",
  "could well",
  "might even",
  "looks like",
  "seems like",
  "feels like",
  "sounds like",
  "looked like",
  "felt like",
  "ought to",
  "should have",
  "should never",
  "shouldn't have",
  "should resign",
  "should be fired",
  "should be sacked",
  "must go",
  "has to go",
  "deserves to",
  "deserved to",
  "doesn't deserve",
  "no chance",
  "no hope",
  "only a matter of time",
];

/** What nobody can know of a thing to come. Verbs, as they follow "will" or "going to". */
export const OUTCOMES = words(`
  fail collapse backfire lose win regret ruin destroy sink survive succeed work prevail fall_apart come_back blow_up end_badly end_in hurt suffer crumble
  implode unravel flop pay_off pay_the_price get_worse get_better go_wrong be_a be_an be_the be_worse be_better be_remembered be_forgotten never_recover
  recover cost_them cost_him cost_her haunt fall rise drop crash bounce_back flourish thrive struggle damage change_everything make_no_difference cave
  fold give_in give_up happen matter
`);

/** Verbs of telling that are themselves a judgment or a guess, by their beginnings. */
export const JUDGING_CUES = words(
  "predict speculat complain lament mock sneer scoff critici denounc prais hail blast slam decr ridicul deplor applaud suspect doubt fear worr believ think thought feel felt guess reckon",
);
