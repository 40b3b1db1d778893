import { words } from "./phrases.ts";

/** Words for a person that run the person down. */
export const PEJORATIVE_NOUNS = words(`
  bully bullies liar liars crook crooks idiot idiots fool fools coward cowards thug thugs a_racist racists a_sexist bigot bigots tyrant tyrants despot clown clowns
  hypocrite hypocrites snake snakes moron morons imbecile monster monsters narcissist narcissists psychopath sociopath megalomaniac lunatic madman maniac
  charlatan charlatans con_man con_artist conman swindler cheat cheats phony phoney traitor traitors weasel rat scoundrel buffoon blowhard egomaniac
  dictator control_freak loose_cannon jerk jerks creep creeps loser losers lightweight opportunist crony stooge puppet lapdog yes-man bootlicker backstabber
  drunk drunkard predator pervert hothead screamer tormentor
`);

/** What is said of a person to run the person down, after "is" or "was". */
export const PEJORATIVE_ADJECTIVES = words(`
  incompetent lazy corrupt dishonest arrogant unfit unhinged vindictive petty ruthless greedy selfish stupid dumb clueless cowardly abusive racist sexist
  misogynistic crazy insane ignorant spineless untrustworthy unqualified power-hungry erratic paranoid delusional narcissistic volatile nasty cruel
  mean-spirited vicious two-faced duplicitous deceitful manipulative self-serving self-centered self-absorbed thin-skinned hot-headed unstable inept
  useless hopeless pathetic a_disgrace a_joke a_disaster a_menace a_danger a_nightmare an_embarrassment a_fraud a_failure toxic bitter unprofessional
  out_of_control out_of_his_depth out_of_her_depth in_over_his_head in_over_her_head not_up_to_the_job not_fit_to not_very_bright asleep_at_the_wheel
  drunk_on_power obsessed_with_himself obsessed_with_herself only_in_it_for
`);

/** What else is said of a person to the same end. */
export const PEJORATIVE_PHRASES = [
  "can't be trusted",
  "cannot be trusted",
  "has no idea what",
  "had no idea what",
  "doesn't care about",
  "does not care about",
  "only cares about",
  "lied to",
  "lies about",
  "lied about",
  "lies to",
  "bullied",
  "bullies",
  "screams at",
  "screamed at",
  "belittles",
  "belittled",
  "humiliates",
  "humiliated",
  "stabbed in the back",
  "sold out",
  "throws people under the bus",
];
