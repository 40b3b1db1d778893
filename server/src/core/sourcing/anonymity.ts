/** How a story says that somebody is not named. */
const ANONYMITY = new RegExp(
  [
    String.raw`\bcondition\s+of\s+(?:strict\s+)?anonymity\b`,
    String.raw`\b(?:not|never)\s+(?:to\s+)?be\s+(?:named|identified|quoted\s+by\s+name)\b`,
    String.raw`\bdeclin(?:ed|es|ing)\s+to\s+(?:be\s+(?:named|identified)|give\s+(?:a|their|his|her)\s+names?)\b`,
    String.raw`\b(?:spoke|speaks?|speaking|talk(?:ed|ing)|told|granted|requested|requesting|asked\s+for|demanded|insisted\s+on|seeking|sought|promised)\b[^.;]{0,40}\banonym(?:ity|ously)\b`,
    String.raw`\bnames?\b[^.;]{0,30}\b(?:withheld|not\s+be(?:ing)?\s+(?:used|published|printed|disclosed))\b`,
    String.raw`\bwithh(?:olding|eld|olds)\b[^.;]{0,40}\b(?:names?|identit(?:y|ies))\b`,
    String.raw`\b(?:is|are|was|were)\s+not\s+(?:being\s+)?(?:nam(?:ed|ing)|identif(?:ied|ying))\b`,
    String.raw`\bidentit(?:y|ies)\b[^.;]{0,30}\b(?:protect|conceal|withheld|secret)`,
  ].join("|"),
  "iu",
);

/** What may begin a reason: why somebody is not named, or what they fear. */
const BECAUSE =
  /\b(?:because|since|as\s+(?:they|he|she|the)|for\s+fear|fear(?:s|ed|ing)|out\s+of\s+(?:fear|concern)|citing|lest|owing\s+to|due\s+to|over\s+(?:fears?|concerns?)|given\s+(?:the|that|their)|so\s+(?:that|as)|in\s+order\s+to|to\s+(?:protect|avoid|preserve|discuss|speak|talk|describe|save|keep|share))\b/iu;

/** Whether a text says that somebody is not named. */
export function saysAnonymous(text: string): boolean {
  return ANONYMITY.test(text);
}

/** A rule that everybody who was there is bound by is reason enough. */
const RULE = /\bChatham\s+House\s+rules?\b/iu;

/** Whether a sentence says that somebody is not named, and why. */
export function saysWhyAnonymous(sentence: string): boolean {
  if (RULE.test(sentence)) return true;
  const said = ANONYMITY.exec(sentence);
  if (said === null) return false;
  return BECAUSE.test(sentence.slice(0, said.index)) || BECAUSE.test(sentence.slice(said.index + said[0].length)) || BECAUSE.test(said[0]);
}
