import { anyOf, words } from "./phrases.ts";

/** Words that the names of papers, stations and sites end with, and the names of some. */
const NEWSROOMS = words(`
  Times Post Journal Courier Herald Tribune Gazette Guardian Observer Chronicle Examiner Inquirer Globe Star Sun Mail Telegraph Independent Mirror Express
  Dispatch Press Register Sentinel Standard Bulletin Argus Echo Review Record Ledger Leader Enquirer Advertiser Citizen Democrat Republican News Today
  Journal-Constitution Mercury Banner Beacon Messenger Monitor Pioneer Reporter Union Voice Week Wire Newsnight Panorama Dispatches ProPublica Politico POLITICO
  Reuters Bloomberg Axios Wikinews BuzzFeed Vox Slate Intercept Atlantic Economist Spectator NPR BBC CNN NBC ABC CBS MSNBC PBS AP UPI AFP ITV CBC WSJ USA_TODAY Sky_News
  Associated_Press
`);

/** The newsroom as it speaks of itself: "this reporter", "The Courier". `own` are further names, in lower case. */
export function newsroomPattern(own: readonly string[]): string {
  const name = String.raw`(?:[Tt]he\s+)?(?:\p{Lu}[\p{L}.'’-]*\s+){0,3}${anyOf(NEWSROOMS)}`;
  const self = String.raw`(?:[Tt]his|[Oo]ur)\s+(?:reporter|correspondent|newspaper|paper|newsroom|news\s+(?:organi[sz]ation|site|outlet)|publication|magazine|station|website|column)`;
  return `(?:${self}|${name}|${anyCase(own)})`;
}

/** Names in whatever case they are written. */
function anyCase(names: readonly string[]): string {
  return anyOf(names).replace(/\\.|\[[^\]]*\]|\p{Ll}/gu, (part) => (/^\p{Ll}$/u.test(part) ? `[${part}${part.toUpperCase()}]` : part));
}
