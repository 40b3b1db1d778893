import { describe, expect, it } from "vitest";
import { holds, quotationsOf } from "./said.ts";

/** Each class of speech that breaks simpler finders, in made-up words. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  "the order of speaker, verb and words": [
    "⟦direct:“The crane was never tested,”⟧ ⟦speaker:Tomas Lindgren⟧ said.",
    "⟦direct:“The crane was never tested,”⟧ said ⟦speaker:Tomas Lindgren⟧.",
    "⟦speaker:Tomas Lindgren⟧ said: ⟦direct:“The crane was never tested.”⟧",
    "⟦speaker:Lindgren⟧ told the board on Monday, ⟦direct:“The crane was never tested.”⟧",
    "⟦direct:“The crane,”⟧ ⟦speaker:Lindgren⟧ said, ⟦direct:“was never tested.”⟧",
    "⟦direct:“It was old,”⟧ ⟦speaker:Lindgren⟧ said. ⟦direct:“Nobody had looked at it.”⟧",
    "⟦direct:“It was old,”⟧ ⟦speaker:she⟧ said, as the board rose, ⟦direct:“and nobody looked.”⟧",
    "⟦indirect:The crane was never tested⟧, ⟦speaker:Lindgren⟧ said.",
    "⟦indirect:The crane was never tested⟧, said ⟦speaker:an inspector at the port⟧.",
    "⟦indirect:The crane⟧, ⟦speaker:Lindgren⟧ said, ⟦indirect:was never tested⟧.",
  ],
  "appositions and clauses about the speaker": [
    "⟦direct:“It leaks,”⟧ said ⟦speaker:Ines Varga, 44, a welder from Halden⟧.",
    "⟦speaker:Varga, who replaced Holt in March⟧, said ⟦indirect:the pier leaks⟧.",
    "⟦speaker:The treasurer, Floyd Whitcomb⟧, said ⟦indirect:the fund was whole⟧.",
    "⟦speaker:Gov. Ada Marsh (R-Halden)⟧ said ⟦indirect:the bridge would stay⟧.",
    "⟦speaker:Marsh⟧ on Thursday said ⟦indirect:the bridge would stay⟧.",
    "⟦speaker:Marsh⟧, in a statement, said ⟦indirect:the bridge would stay⟧.",
    "⟦speaker:Varga, a lawyer for the union⟧, said ⟦indirect:⟦speaker:Holt⟧ had told her ⟦indirect:the pier leaks⟧⟧.",
    "⟦speaker:A person briefed on the plan⟧ said ⟦indirect:the ferry would stop⟧.",
    "⟦speaker:People familiar with the tender⟧ said ⟦indirect:bids would fall⟧.",
    "⟦indirect:Bids fell⟧, ⟦speaker:a person involved in running it⟧ said.",
  ],
  "described persons": [
    "⟦direct:“It leaks,”⟧ ⟦speaker:one retired teacher⟧ said.",
    "⟦direct:“It leaks,”⟧ said ⟦speaker:one unaligned strategist⟧.",
    "⟦speaker:One frustrated aide⟧ said ⟦indirect:it leaks⟧.",
    "⟦speaker:Some concerned parents⟧ said ⟦indirect:it leaks⟧.",
    "⟦direct:“It leaks,”⟧ ⟦speaker:the first official⟧ said.",
    "⟦speaker:A later post⟧ read: ⟦direct:“It leaks.”⟧",
    "⟦direct:“It leaks,”⟧ ⟦speaker:White⟧ said. ⟦speaker:Baker⟧ said ⟦indirect:it was dry⟧.",
    "⟦direct:“It leaks,”⟧ ⟦speaker:Varga⟧ said before ⟦speaker:Holt⟧ interrupted: ⟦direct:“Stop it now.”⟧",
    "⟦direct:“I have called him ten times,”⟧ said ⟦speaker:one, Bea Roth⟧.",
    "⟦speaker:Two people who attended the meeting⟧ said ⟦indirect:⟦speaker:the mayor⟧ had asked about ⟦indirect:the cost⟧⟧.",
    "Asked ⟦indirect:whether it leaks⟧, ⟦speaker:Varga⟧ declined ⟦indirect:to answer⟧.",
    "⟦speaker:Varga⟧ herself said ⟦indirect:the pier leaks⟧.",
    "⟦speaker:Ines “Nesi” Varga⟧ said ⟦indirect:the pier leaks⟧.",
    "⟦speaker:Ines Varga of Halden, North Dale⟧ says ⟦indirect:the pier leaks⟧.",
    "⟦direct:“It leaks,”⟧ said ⟦speaker:an old welder named Ines Varga⟧.",
    "⟦speaker:A blogger, Ines Varga⟧, wrote ⟦indirect:that the pier leaks⟧.",
    "Maybe ⟦speaker:she⟧ thinks ⟦indirect:that it leaks⟧.",
    "⟦direct:“It leaks,”⟧ ⟦speaker:Read⟧ said.",
    "⟦direct:“It leaks,”⟧ ⟦speaker:a port executive⟧ tells employees.",
    "Said ⟦speaker:Varga⟧: ⟦direct:“It leaks.”⟧",
    "⟦direct:“It leaks,”⟧ ⟦speaker:she⟧ said. ⟦direct:“Does it not?”⟧ Later, ⟦speaker:Holt⟧ claimed ⟦indirect:that it was dry⟧.",
  ],
  "several speakers": [
    "⟦direct:“It leaks,”⟧ ⟦speaker:Varga⟧ said, but ⟦speaker:Holt⟧ said ⟦direct:“it is dry.”⟧",
    "⟦speaker:Varga⟧ said ⟦indirect:the pier leaks⟧, and ⟦speaker:Holt⟧ said ⟦indirect:the pier is dry⟧.",
    "⟦speaker:Varga and Holt⟧ said ⟦indirect:the pier leaks⟧.",
    "⟦speaker:Varga⟧ said ⟦indirect:the pier leaks⟧ and called ⟦mixed:it “a disgrace.”⟧",
    "⟦speaker:Varga⟧ denied that, adding ⟦indirect:that the pier was dry⟧.",
  ],
  "clauses that lack what they are about": [
    "They closed the pier, ⟦indirect:which⟧ ⟦speaker:Varga⟧ said ⟦indirect:was rotten⟧.",
    "It was a plan ⟦speaker:Varga⟧ called ⟦direct:“a bluff.”⟧",
    "⟦mixed:The pier, “a wreck,”⟧ ⟦speaker:Varga⟧ said.",
  ],
  "statements, papers and bodies as speakers": [
    "⟦speaker:The report⟧ said ⟦indirect:the pier was rotten⟧.",
    "⟦speaker:The port⟧ tweeted ⟦indirect:that the ferry would stop⟧.",
    "⟦speaker:Early polls⟧ show ⟦indirect:that ⟦speaker:voters⟧ want ⟦indirect:the ferry⟧⟧.",
    "According to ⟦speaker:two people who saw the memo⟧, ⟦indirect:the ferry was shelved⟧.",
    "⟦indirect:The memo was shelved⟧, according to ⟦speaker:a port official⟧.",
  ],
  transcripts: [
    "⟦speaker:WALLACE⟧: ⟦indirect:The pier leaks. It has leaked for years.⟧",
    "⟦speaker:Q⟧: ⟦indirect:When did it start?⟧\n\n⟦speaker:A⟧: ⟦indirect:In March, I think.⟧",
    "⟦speaker:Ines Varga⟧: ⟦direct:“It leaks.”⟧",
  ],
  "signatures and dashes": [
    "⟦direct:“Build it well, or not at all.”⟧ — ⟦speaker:Ines Varga⟧",
    "⟦direct:“Build it well.”⟧ ― ⟦speaker:Ines Varga⟧ ⟦direct:“Then rest.”⟧ ― ⟦speaker:Tomas Lindgren⟧",
  ],
  "words in marks that go on with an earlier speaker": [
    "⟦direct:“It leaks,”⟧ ⟦speaker:Varga⟧ said.\n\n⟦direct:“It has leaked for years.”⟧",
    "⟦speaker:Varga⟧ said:\n\n⟦direct:“It leaks.”⟧",
    "⟦speaker:Varga⟧ was angry.\n\n⟦direct:“It leaks and nobody cares.”⟧",
    "As ⟦speaker:Varga⟧ observed after Holt left the room:\n\n⟦direct:“It leaks.”⟧",
    "When Holt left, ⟦speaker:Varga⟧ released the following statement:\n\n⟦direct:“It leaks.”⟧",
    "⟦speaker:Holt, who was late⟧, put it this way when the board met:\n\n⟦direct:“It leaks.”⟧",
    "⟦direct:“It leaks,”⟧ ⟦speaker:Varga⟧ said. ⟦direct:“It has leaked for years and nobody cared about it.⟧\n\n⟦direct:“Now they do.”⟧",
  ],
  "one to three words in marks that are somebody's": [
    "⟦speaker:Varga⟧ called ⟦mixed:the plan “a bluff.”⟧",
    "⟦speaker:Varga⟧ said ⟦mixed:the pier was “a wreck”⟧.",
    "⟦speaker:Varga⟧ dismissed ⟦mixed:the plan as “noise.”⟧",
    "⟦speaker:Varga⟧ accused ⟦mixed:the port of “greed.”⟧",
  ],
  "words in marks that are nobody's": [
    "The “ferry bridge” is closed again.",
    "She runs a programme called “Harbour Lights” on Sundays.",
    "The so-called “express” takes an hour.",
    "A sign on the gate reads “No entry.”",
  ],
  "single marks beside apostrophes": [
    "⟦direct:‘It leaks and the nurses’ rota doesn’t help,’⟧ said ⟦speaker:Ines Varga⟧.",
    "⟦speaker:Varga⟧ said: ⟦direct:‘It’s the dockers’ pier.’⟧",
  ],
  "other marks": [
    "⟦direct:''It leaks,''⟧ ⟦speaker:Varga⟧ said.",
    "⟦direct:‘‘It leaks,’’⟧ ⟦speaker:Varga⟧ said.",
    "⟦direct:«It leaks,»⟧ ⟦speaker:Varga⟧ said.",
    "⟦direct:„It leaks,“⟧ ⟦speaker:Varga⟧ said.",
    "⟦direct:,,It leaks,”⟧ ⟦speaker:Varga⟧ said.",
  ],
  "marks that are never closed": [
    "⟦direct:“It leaks, Varga said.⟧\n\nThe ferry left at noon, and ⟦speaker:Holt⟧ said ⟦indirect:it was full⟧.",
  ],
  "verbs that no list holds": [
    "⟦direct:“It leaks,”⟧ ⟦speaker:Varga⟧ deadpanned.",
    "⟦speaker:Varga⟧ added with a shrug: ⟦direct:“It leaks.”⟧",
    "⟦speaker:Varga⟧ gave the port a compliment: ⟦direct:“You never know.”⟧",
    "⟦speaker:Varga⟧ skewered ⟦mixed:the plan as “noise.”⟧",
    "⟦speaker:Varga⟧ conjectured ⟦indirect:that the pier leaks⟧.",
  ],
  "words in marks that no verb of speaking takes": [
    "⟦speaker:Holt⟧ dragged the crews to ⟦direct:“one last push”⟧ at dawn.",
    "⟦speaker:Varga⟧ said ⟦indirect:the pier leaks⟧. Bids fell because of ⟦direct:“a total lack of interest.”⟧",
    "Halden’s “night mayor” left, and the “Old Harbour Walk” closed.",
  ],
  "words in marks that end what a verb takes": [
    "⟦direct:“It leaks,”⟧ said ⟦speaker:Ines Varga (H-Port)⟧ at the time, adding ⟦mixed:that “nobody had looked.”⟧",
    "⟦direct:“It leaks,”⟧ said ⟦speaker:retired Col. Ines Varga⟧.",
    "⟦speaker:Varga⟧ called ⟦mixed:that report Friday a “bare lie.”⟧",
    "⟦speaker:Varga⟧ called ⟦mixed:him, among other things, “a fraud.”⟧",
    "⟦speaker:Varga⟧ assailed ⟦mixed:the warden, Tomas Lindgren, for his “cold heart.”⟧",
    "⟦speaker:Varga⟧ attacked ⟦mixed:the warden for being a “cold fish.”⟧",
    "⟦speaker:Varga⟧ accused ⟦mixed:the board, which met in May, of being “asleep.”⟧",
    "⟦speaker:Varga⟧ called on ⟦mixed:the board to “wake up.”⟧",
    "⟦speaker:Varga⟧ had said in an interview taped before the storm ⟦mixed:that the port had “tamed” the river⟧.",
    "⟦mixed:The old wardens “were asleep for years” in comparison⟧, ⟦speaker:Varga⟧ said.",
  ],
  "clauses beside the one that reports": [
    "Although ⟦speaker:Varga⟧ said ⟦indirect:the pier was old⟧, the board voted for it.",
    "They closed the pier, ⟦indirect:which⟧ ⟦speaker:they⟧ say ⟦indirect:left a gap in the wall⟧.",
    "⟦indirect:The pier will close⟧, ⟦speaker:Varga⟧ said, ⟦indirect:because it leaks⟧.",
    "They met the wardens ⟦indirect:whom⟧ ⟦speaker:she⟧ accused ⟦indirect:of sleeping⟧.",
    "⟦speaker:I⟧ asked him then, ⟦indirect:if it leaks, who pays⟧?",
    "When told ⟦indirect:that it leaks⟧, Varga left.",
  ],
  "dashes around what describes the speaker": [
    "⟦speaker:Varga -- a welder from Halden⟧ -- said ⟦indirect:the pier leaks⟧.",
    "Holt - ⟦speaker:who⟧ said ⟦indirect:the pier leaks⟧ - left at noon.",
  ],
  headlines: [
    "⟦speaker:Varga⟧: ⟦mixed:Pier Is ‘A Wreck’⟧",
    "⟦speaker:Mayor⟧ Says ⟦indirect:Port Will Close⟧",
    "⟦indirect:Port to Close⟧, Says ⟦speaker:Mayor⟧",
    "⟦mixed:Port ‘Is Dead,’⟧ ⟦speaker:Official⟧ Says",
    "⟦mixed:Port “finished”⟧, says ⟦speaker:Varga⟧",
    "⟦speaker:Varga⟧: ⟦indirect:Port Is Dead⟧",
    "⟦speaker:Officials⟧ warn ⟦indirect:pier could fall⟧, citing ⟦direct:‘grave risk’⟧",
  ],
  "whose words or view it is": [
    "⟦mixed:It was⟧, in ⟦speaker:Varga’s⟧ words, ⟦mixed:“a wreck.”⟧",
    "In ⟦speaker:her⟧ view, ⟦indirect:the pier is a wreck⟧.",
    "By ⟦speaker:Varga’s⟧ account, ⟦indirect:the pier was a wreck⟧.",
    "For ⟦speaker:Varga⟧, ⟦mixed:the pier is “a wreck.”⟧",
    "For Varga, the year was hard.",
    "Per ⟦speaker:Varga⟧, ⟦indirect:the pier is a wreck⟧.",
    "⟦indirect:The pier is a wreck⟧, per ⟦speaker:two officials⟧.",
    "The pier costs two crowns per visitor.",
    "⟦speaker:Varga’s⟧ response: ⟦direct:“A wreck.”⟧",
    "⟦indirect:The pier is a wreck⟧, ⟦speaker:officials familiar with it⟧ say.",
    "⟦mixed:The warden – who⟧, ⟦speaker:Varga⟧ said, ⟦mixed:had been “asleep”⟧ – left.",
  ],
  "words in marks beside what somebody does": [
    "⟦speaker:Varga⟧ shook her head. ⟦direct:“It is a wreck.”⟧",
    "⟦direct:“It is a wreck.”⟧ ⟦speaker:Varga⟧ shook her head.",
    "⟦speaker:Varga⟧ was blunt: ⟦direct:“It is a wreck.”⟧",
    "⟦speaker:Varga⟧, via email: ⟦direct:“It is a wreck.”⟧",
  ],
  "one who is quoted by another": [
    "⟦speaker:Varga⟧ quoted ⟦indirect:⟦speaker:Holt⟧⟧ as saying ⟦indirect:the pier leaks⟧.",
    "⟦speaker:Varga⟧ was quoted by the paper as saying ⟦indirect:the pier leaks⟧.",
    "Asked by ⟦speaker:Varga⟧ ⟦indirect:whether it leaks⟧, Holt left.",
    "⟦speaker:Neither Varga nor Holt⟧ would say ⟦indirect:whether it leaks⟧.",
    "Those ⟦speaker:who⟧ said ⟦indirect:the pier was old⟧ were few.",
    "⟦direct:“The pier,”⟧ as ⟦speaker:Varga⟧ put it, ⟦direct:“is a wreck.”⟧",
    "⟦indirect:The pier⟧, said ⟦speaker:Varga⟧, ⟦indirect:was a wreck⟧.",
    "⟦speaker:Varga⟧ made it clear ⟦indirect:that the pier leaks⟧.",
  ],
  "polls and figures": [
    "⟦speaker:Polls⟧ show ⟦indirect:⟦speaker:voters⟧ trust ⟦indirect:Varga more than the port⟧ trusts her⟧.",
    "⟦speaker:The poll⟧ showed ⟦indirect:Varga losing voters after the storm⟧.",
    "⟦speaker:The poll⟧ showed ⟦indirect:Varga with a lead of ten points over Holt⟧.",
    "⟦indirect:Varga was ahead by ten points⟧ in ⟦speaker:most surveys⟧.",
    "In ⟦speaker:a poll for the port⟧, ⟦indirect:Varga was ahead by ten points⟧.",
  ],
  "names in marks that are nobody's words": [
    "⟦speaker:The “night mayor”⟧ said ⟦indirect:it was over⟧.",
    "⟦speaker:The “Harbour” part of the guide⟧ explains ⟦indirect:that the pier leaks⟧.",
    "A crane named “Old Betty” swung round and told nobody.",
    "The gate had been “repaired,” and the crews went home.",
    "However, ⟦speaker:Varga⟧ said ⟦indirect:the pier leaks⟧.",
    "The pier shut, with ⟦speaker:Varga⟧ stating: ⟦direct:“It leaks.”⟧",
    "⟦mixed:The plan is a “bluff”⟧ ⟦speaker:Varga⟧ said.",
  ],
  "speech and thought without marks": [
    "⟦speaker:She⟧ said ⟦indirect:the plan would fail⟧.",
    "⟦speaker:She⟧ said ⟦indirect:there remained a gap⟧.",
    "⟦speaker:At least two people⟧ said ⟦indirect:the memo was gone⟧.",
    "⟦indirect:The memo was gone⟧, according to ⟦speaker:at least three people⟧.",
    "⟦speaker:A person who drafted it⟧ said ⟦indirect:the memo was gone⟧.",
    "⟦speaker:Reyes⟧ told the board ⟦indirect:the “Golden Mile” would close⟧.",
    "⟦speaker:Officials⟧ believe ⟦indirect:the plan will fail⟧.",
    "⟦speaker:Varga⟧ told the board ⟦indirect:that the plan had failed⟧.",
    "⟦speaker:Varga⟧ asked ⟦indirect:whether the plan had failed⟧.",
    "⟦speaker:Varga⟧ urged ⟦indirect:the board to vote⟧.",
    "⟦speaker:Varga⟧ was confident ⟦indirect:that the plan would pass⟧.",
    "She heard ⟦speaker:Varga’s⟧ claim ⟦indirect:that the pier leaks⟧.",
    "⟦speaker:Varga⟧ voiced concern ⟦indirect:that the pier leaks⟧.",
    "When asked ⟦indirect:whether it leaks⟧, Varga left.",
    "⟦indirect:The ferry⟧ is expected ⟦indirect:to close in March⟧.",
  ],
  "where nobody is said to say anything": [
    "The ferry left at noon with forty people on board.",
    "Prices rose by a tenth, and the port closed two berths.",
    "She walked to the pier and looked at the water.",
    "The budget plans were late, and the jobs report came on Friday.",
  ],
};

for (const [name, fixtures] of Object.entries(CLASSES)) {
  describe(name, () => {
    it.each(fixtures)("%s", (marked) => {
      holds(marked);
    });
  });
}

describe("what is told of a quotation", () => {
  it("is a statement, an act, or a stance that nobody needs to have told", () => {
    const reports = (text: string): string | undefined => quotationsOf(text)[0]?.reports;
    expect(reports("Varga said the pier leaks.")).toBe("statement");
    expect(reports("Varga urged the board to vote.")).toBe("act");
    expect(reports("Varga wants to close the pier.")).toBe("stance");
    expect(reports("Varga declined to comment.")).toBe("stance");
    expect(reports("Varga did not respond to a request for comment.")).toBe("stance");
    expect(reports("Varga floated a barge down the river.")).toBe("stance");
    expect(reports("Varga called the plan “a bluff.”")).toBe("statement");
  });

  it("is no more than likely where no cue ties the words to the speaker", () => {
    const sure = (text: string): string | undefined => quotationsOf(text).at(-1)?.sure;
    expect(sure("Varga said the pier leaks. Bids fell because of “a total lack of interest.”")).toBe("likely");
    expect(sure("Varga said the pier “leaks like a sieve.”")).toBe("certain");
  });

  it("names the noun that a relative pronoun stands for", () => {
    const [quotation] = quotationsOf("They met Ines Varga, who said the pier leaks.");
    expect(quotation?.speaker?.text).toBe("who");
    expect(quotation?.refersTo).toMatchObject({ speaker: { name: "Ines Varga" }, sure: "certain" });
  });
});
