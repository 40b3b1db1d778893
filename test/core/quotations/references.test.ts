import { describe, expect, it } from "vitest";
import { quotationsOf } from "./said.ts";

/** A text, and whom each of its speakers means: "she = Ann Cole", with a question mark where that is likely and not certain. */
type Fixture = readonly [text: string, ...means: string[]];

/** The ways in which news prose refers back to somebody, in made-up words. */
const REFERENCES: Readonly<Record<string, readonly Fixture[]>> = {
  "last names, and what else a name is shortened to": [
    ["Ruth Okafor arrived at noon. The port, Okafor said, was broke.", "Okafor = Ruth Okafor"],
    [
      "“The port is broke,” Ruth Okafor, the finance director, said.\n\n“We knew in May,” Okafor added.",
      "Ruth Okafor, the finance director = nobody",
      "Okafor = Ruth Okafor, the finance director",
    ],
    ["Ruth A. Holt came in. “It is late,” R. Holt said. “Very late,” Holt said.", "R. Holt = nobody", "Holt = Ruth A. Holt"],
    [
      "Pieter van der Berg came in. “It is late,” van der Berg said. “Very,” Berg added.",
      "van der Berg = Pieter van der Berg",
      "Berg = Pieter van der Berg",
    ],
    ["Gabriela García Márquez came in. “It is late,” García Márquez said.", "García Márquez = Gabriela García Márquez"],
    ["John Holt Jr. came in. “It is late,” Holt said.", "Holt = John Holt Jr."],
    ["Maria Lopez keeps bees. “They sting,” Maria said.", "Maria = Maria Lopez?"],
    ["Helen White came in. “It is late,” White said. White also said it rained.", "White = Helen White", "White = Helen White"],
    ["Helen Church came in. “It is late,” Church said.", "Church = Helen Church"],
  ],
  "two people of one surname, kept apart where a title tells and unsure where nothing does": [
    ["Sam Cole drives the ferry. Ann Cole sits on the board. Cole said the ferry was late.", "Cole = Ann Cole?"],
    ["Ann Cole and her husband, Sam Cole, own the ferry. “It is late,” Cole said.", "Cole = her husband, Sam Cole?"],
    [
      "Sam Cole drives the ferry. Ann Cole sits on the board. Mr. Cole said it was late. Ms. Cole said it was not.",
      "Mr. Cole = Sam Cole",
      "Ms. Cole = Ann Cole",
    ],
  ],
  titles: [
    ["Sen. Ann Cole came late. “I missed nothing,” the senator said.", "the senator = Sen. Ann Cole"],
    [
      "“I missed nothing,” said Mayor Ann Cole.\n\nThe mayor said the vote would stand.",
      "Mayor Ann Cole = nobody",
      "The mayor = Mayor Ann Cole",
    ],
    ["Ann Cole, the mayor of Halden, came late. The mayor said the vote would stand.", "The mayor = Ann Cole, the mayor of Halden"],
    [
      "Ann Cole, a senator from Halden, came late. The Halden senator said the vote would stand.",
      "The Halden senator = Ann Cole, a senator from Halden",
    ],
    ["Ann Cole is the mayor of Halden. “It is late,” the mayor said.", "the mayor = Ann Cole"],
    ["Dr. Ann Cole runs the clinic. The doctor said the clinic was full.", "The doctor = Dr. Ann Cole"],
    ["Ruth Okafor, CEO of the port, left early. The CEO said it was late.", "The CEO = Ruth Okafor, CEO of the port"],
    ["Rep. Ann Cole sails the ferry. The congresswoman said the ferry was full.", "The congresswoman = Rep. Ann Cole"],
    [
      "The port’s finance chief, Ruth Okafor, resigned. “It was time,” the chief said.",
      "the chief = The port’s finance chief, Ruth Okafor",
    ],
    [
      "Ann Cole, who chairs the board and is a lawyer, came in. “It is late,” the lawyer said.",
      "the lawyer = Ann Cole, who chairs the board and is a lawyer",
    ],
    ["Sen. Ann Cole came in. “It is late,” the lawmaker said.", "the lawmaker = Sen. Ann Cole?"],
    [
      "Sen. Ann Cole came. Mayor Bruno Adair came too. The mayor said it was late. The senator disagreed: “It is not.”",
      "The mayor = Mayor Bruno Adair",
      "The senator = Sen. Ann Cole",
    ],
  ],
  "bodies by their noun": [
    ["The Halden Harbor Trust wrote to the city. The trust said it had no money.", "The trust = The Halden Harbor Trust"],
    [
      "Tidewell Inc. wrote to the Halden City Council. The company said it had money. The council said it had none.",
      "The company = Tidewell Inc.",
      "The council = the Halden City Council",
    ],
  ],
  "offices that only sound alike": [
    [
      "Former Mayor Ann Cole came in. The mayor said it was late. The former mayor said it was early.",
      "The mayor = nobody",
      "The former mayor = Former Mayor Ann Cole",
    ],
    [
      "Deputy Mayor Ann Cole came in. The mayor said it was late. The deputy mayor said it was early.",
      "The mayor = nobody",
      "The deputy mayor = Deputy Mayor Ann Cole",
    ],
  ],
  "pronouns with their gender and number": [
    ["Ann Cole met the board on Monday. She said the ferry was full.", "She = Ann Cole"],
    ["Ann Cole met Bruno Adair on Monday. She said the ferry was full. He said it was not.", "She = Ann Cole", "He = Bruno Adair"],
    ["Ms. Cole met the board. He said the ferry was full.", "He = nobody"],
    ["Ms. Cole met the board. Bruno Adair met the press. He said the ferry was full.", "He = Bruno Adair"],
    [
      "Robin Harlow, a spokeswoman for the port, met Lee Marsh. “It is late,” she said. He said it was early.",
      "she = Robin Harlow, a spokeswoman for the port",
      "He = nobody",
    ],
    ["Robin Harlow met Lee Marsh. Ms. Harlow left. “It is late,” she said.", "she = Robin Harlow"],
    ["Ann Cole met Ruth Okafor on Monday. She said the ferry was full.", "She = Ann Cole?"],
    ["Ann Cole said Bruno Adair had lied. He said it was full.", "Ann Cole = nobody", "He = Bruno Adair"],
    [
      "Ann Cole and Tomas Lindgren came in. She said it was late. He said it was early. “We agree,” they said.",
      "She = Ann Cole",
      "He = Tomas Lindgren",
      "they = Ann Cole and Tomas Lindgren?",
    ],
    [
      "Ruth Okafor and two colleagues came in. They said it was late. She said it was early.",
      "They = Ruth Okafor and two colleagues?",
      "She = Ruth Okafor",
    ],
    ["A port official read the memo. They said it was short.", "They = A port official?"],
    ["Okafor’s memo was shelved in March. She said nobody read it.", "She = Okafor"],
    ["The memo was written by Ruth Okafor. “Nobody read it,” she said.", "she = Ruth Okafor"],
  ],
  "across paragraphs, to whoever spoke or was spoken of last": [
    ["“The port is broke,” Ruth Okafor said.\n\nShe said it had been for years.", "Ruth Okafor = nobody", "She = Ruth Okafor"],
    ["Ruth Okafor met the board on Monday.\n\nThe ferry was late. Nobody minded.\n\n“It is full,” she said.", "she = Ruth Okafor"],
    [
      "Ruth Okafor met the board.\n\n“It is late,” said Bruno Adair.\n\n“It is full,” she said.",
      "Bruno Adair = nobody",
      "she = Ruth Okafor",
    ],
    [
      "Ann Cole runs the port. “It is broke,” said Ruth Okafor. Nobody spoke. “It has been for years,” she said.",
      "Ruth Okafor = nobody",
      "she = Ruth Okafor?",
    ],
  ],
  "reset at section breaks": [
    ["Ann Cole met the board.\n\n## Later\n\nShe said the ferry was full.", "She = nobody"],
    ["Ann Cole met the board.\n\n***\n\nShe said the ferry was full.", "She = nobody"],
    ["A port official met the board.\n\n---\n\n“It is full,” the official said.", "the official = nobody"],
    ["Ann Cole met the board.\n\n***\n\nCole said the ferry was full.", "Cole = Ann Cole"],
  ],
  "the official, the aide, the person": [
    ["A senior port official read the memo. “It is a mess,” the official said.", "the official = A senior port official"],
    [
      "“It is a mess,” said an aide to the mayor.\n\nThe aide said the memo was old.",
      "an aide to the mayor = nobody",
      "The aide = an aide to the mayor",
    ],
    [
      "A port employee who has read the memo described it. “Three lines,” the employee said. The worker said it was short.",
      "the employee = A port employee who has read the memo",
      "The worker = A port employee who has read the memo?",
    ],
    [
      "A person who attended the meeting said it was short. The person said nobody spoke.",
      "A person who attended the meeting = nobody",
      "The person = A person who attended the meeting",
    ],
    ["One source said the port was broke. The source said it would close.", "One source = nobody", "The source = One source"],
    [
      "A woman who works at the port saw the memo. A man from the city saw it too. “It is late,” the woman said. The man disagreed: “It is early.”",
      "the woman = A woman who works at the port",
      "The man = A man from the city",
    ],
    [
      "A person briefed on the tender said bids would fall. The person briefed on the tender said it was over.",
      "A person briefed on the tender = nobody",
      "The person briefed on the tender = A person briefed on the tender",
    ],
  ],
  "one official and another": [
    [
      "A senior port official saw the memo. A second official said it was a mess. Another official said it was fine.",
      "A second official = nobody",
      "Another official = nobody",
    ],
    [
      "A port official said it was a mess. Another port official said it was fine. “It is fine,” the official said.",
      "A port official = nobody",
      "Another port official = nobody",
      "the official = Another port official?",
    ],
    [
      "A port official read the memo. A city official looked away. “It is a mess,” the port official said.",
      "the port official = A port official?",
    ],
    ["A port official read the memo. The city official said it was a mess.", "The city official = nobody"],
    [
      "One port official said bids would fall. A second official said they would rise. The first official said he was sure. The second official said he was guessing.",
      "One port official = nobody",
      "A second official = nobody",
      "The first official = One port official?",
      "The second official = A second official?",
    ],
    [
      "A port official said bids would fall. Another official said they would rise. “I am sure,” the first official said. The other official said he was not.",
      "A port official = nobody",
      "Another official = nobody",
      "the first official = A port official?",
      "The other official = Another official?",
    ],
  ],
  "his lawyer": [
    ["Tomas Lindgren left. His lawyer said the port was broke.", "His lawyer = nobody"],
    [
      "Tomas Lindgren left. His lawyer, Bruno Adair, said it was late. “Very,” the lawyer said.",
      "His lawyer, Bruno Adair = nobody",
      "the lawyer = His lawyer, Bruno Adair",
    ],
    [
      "Tomas Lindgren left. Bruno Adair, Lindgren’s lawyer, said it was late. His lawyer said it was early.",
      "Bruno Adair, Lindgren’s lawyer = nobody",
      "His lawyer = Bruno Adair, Lindgren’s lawyer?",
    ],
    [
      "Tomas Lindgren left. Bruno Adair, a lawyer for the union, said it was late. Lindgren’s lawyer said it was early.",
      "Bruno Adair, a lawyer for the union = nobody",
      "Lindgren’s lawyer = nobody",
    ],
    [
      "Ann Cole left early. An aide to Cole said it was late. Her aide said it was early.",
      "An aide to Cole = nobody",
      "Her aide = An aide to Cole?",
    ],
    [
      "Sam Cole left. His wife, Ann Cole, said it was late. “Very,” his wife said.",
      "His wife, Ann Cole = nobody",
      "his wife = His wife, Ann Cole?",
    ],
  ],
  "one of them": [
    ["Two people who saw the memo described it. “It is a mess,” one of them said.", "one of them = Two people who saw the memo?"],
    [
      "Two port officials saw the memo. “It is a mess,” one of the officials said. “It is worse,” the other said.",
      "one of the officials = Two port officials?",
      "the other = Two port officials?",
    ],
    [
      "Two people briefed on the tender met us. One said bids would fall. The other said they would rise.",
      "One = Two people?",
      "The other = Two people?",
    ],
    [
      "Two people briefed on the tender said bids would fall. The people said the port knew. Both said they feared for their jobs.",
      "Two people briefed on the tender = nobody",
      "The people = Two people briefed on the tender?",
      "Both = Two people briefed on the tender?",
    ],
  ],
};

function means(text: string): string[] {
  return quotationsOf(text).flatMap(({ speaker, refersTo }) => {
    if (speaker === null) return [];
    const whom = refersTo === null ? "nobody" : `${refersTo.speaker.text}${refersTo.sure === "certain" ? "" : "?"}`;
    return [`${speaker.text} = ${whom}`];
  });
}

for (const [name, fixtures] of Object.entries(REFERENCES)) {
  describe(name, () => {
    it.each(fixtures)("%s", (text, ...wanted) => {
      expect(means(text)).toEqual(wanted);
    });
  });
}

describe("what a reference gives beside whom it means", () => {
  it("is the last mention that is no pronoun, and where that person last spoke", () => {
    const text = "Ruth Okafor runs the port. “It is late,” the director said. Okafor left. She said it rained. “Hard,” she said.";
    const last = quotationsOf(text).at(-1)?.refersTo;
    expect(last?.speaker.text).toBe("Ruth Okafor");
    expect(last?.nearest.text).toBe("Okafor");
    expect(last?.spoke).toMatchObject({ text: "She" });
  });

  it("is everybody else who bears the surname, as far as they were mentioned nearby", () => {
    const others = (between: string): readonly string[] | undefined =>
      quotationsOf(`Sam Cole drives the ferry.${between} Ann Cole sits on the board. Cole said it was late.`)
        .at(-1)
        ?.refersTo?.or.map(({ text }) => text);
    expect(others("")).toEqual(["Sam Cole"]);
    expect(others("\n\nIt rained.".repeat(6))).toEqual([]);
  });
});
