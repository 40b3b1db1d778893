/** What can be told of a person besides what they do, by kind: each narrows down who it can be. */
export const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  age: /\bin\s+(?:his|her|their)\s+(?:(?:early|mid|late)[\s-]+)?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|\d0s)\b|\baged\s+\d+|\b\d+[\s-]years?[\s-]old\b|,\s+\d{2},|\b(?:is|was|turned)\s+\d{2}\b(?!\s*(?:percent|per|%|of|minutes|hours|days|pounds|dollars)|[\d.,]\d)/giu,
  gender: /\b(?:woman|man|female|male|widow|widower|grandmother|grandfather)\b/giu,
  service:
    /\b(?:for|after|with|over)\s+(?:more\s+than\s+|over\s+|nearly\s+|almost\s+|about\s+|some\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|two\s+decades|a\s+decade|a\s+dozen)\s*(?:years?|months|decades)?\b(?=[^.]{0,40})|\bsince\s+(?:19|20)\d\d\b|\b(?:\d+|\p{L}+)[\s-]year\s+(?:veteran|career)\b|\bjoined\b|\b(?:years|decades)\s+of\s+(?:service|experience)\b/giu,
  family:
    /\b(?:mother|father|parent)\s+of\s+\p{L}+|\b(?:married|divorced|pregnant|engaged)\b|\b(?:his|her|their)\s+(?:husband|wife|son|daughter|children|twins|partner)\b/giu,
  home: /\b(?:lives|lived|living|resides|resident|grew\s+up|raised|commutes|moved)\b/giu,
  origin:
    /\b(?:born|native|immigrant|emigrated|citizen|nationality|Muslim|Catholic|Jewish|Christian|Hindu|Sikh|Black|Asian|Hispanic|Latino|Latina|gay|lesbian)\b/gu,
  education: /\b(?:graduated|graduate|studied|trained|degree|doctorate|alumnus|alumna|schooled|qualified)\b/giu,
  health: /\b(?:wheelchair|disabled|deaf|blind|cancer|dyslexic|autistic|recovering)\b/giu,
  career:
    /\b(?:former|formerly|previously|retired|promoted|transferred|seconded|hired|appointed|recruited|used\s+to|once\s+(?:worked|ran|served))\b/giu,
  workplace:
    /\b(?:works|worked|employed|based|stationed|assigned|sits|sat)\s+(?:\p{L}+\s+){0,2}?(?:at|in|on|for)\s+[^,.;]{2,60}|\b(?:office|desk|ward|unit|floor|shift|branch|depot|terminal)\b/giu,
  rank: /\b(?:deputy|assistant|chief|head\s+of|second[\s-]in[\s-]command|highest[\s-]ranking|most\s+senior|longest[\s-]serving|only)\b/giu,
};
