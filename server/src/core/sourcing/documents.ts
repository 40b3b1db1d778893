import { anyOf, words } from "./phrases.ts";

const PAPERS = anyOf(
  words(`
  memo memos memorandum document documents e-mail e-mails email emails letter letters report reports recording recordings transcript transcripts file files
  note notes draft drafts spreadsheet spreadsheets presentation slides audit minutes contract contracts correspondence messages video footage tape records papers
`),
);

/** Outlets and reporters as they speak of themselves: who got it. */
const GOT = String.raw`(?:obtained|seen|reviewed|viewed|acquired)\s+by\s+(?:(?:[Tt]he\s+)?\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3}|(?:[Tt]his|[Oo]ur)\s+[\p{L}-]+|us\b)`;

/** A paper that was not meant to be seen: leaked, or got by the newsroom. */
export const LEAKED = new RegExp(
  String.raw`\b(?:(?<!['’]s\s)(?:[Aa]n?\s+|[Tt]he\s+)?[Ll]eaked\s+(?:\p{L}+\s+){0,3}${PAPERS}|${PAPERS}(?:\s+\p{L}+){0,5}?,?\s+(?:(?:that|which|who)\s+(?:was|were)\s+|a\s+copy\s+of\s+which\s+was\s+)?(?:leaked\s+to|${GOT})|copy\s+of\s+(?:the|an?)\s+(?:\p{L}+\s+){0,3}${PAPERS},?\s+(?:that\s+was\s+|which\s+was\s+)?${GOT})`,
  "gu",
);

/** What tells how a paper was got. */
export const ORIGIN =
  /\b(?:(?:provided|given|sent|supplied|handed|passed|shown|shared|forwarded|released|disclosed|leaked|made\s+available)\b(?:[^.;]{0,40})\b(?:by|to\s+\p{Lu}[\p{L}]*\s+by|from)\b|(?:obtained|received|got|acquired)\b[^.;]{0,60}\b(?:from|through|under|via|after\s+(?:a|an)\s+(?:public|open|freedom))\b|(?:freedom\s+of\s+information|public[\s-]records?|open[\s-]records?|sunshine\s+law|FOIA?)\b|(?:filed|submitted|entered)\s+(?:in|with|into)\s+(?:\p{L}+\s+)?(?:court|evidence)|posted\s+(?:on|to|by)|published\s+by|stolen\s+by|hackers|WikiLeaks|Wikileaks)\b/u;
