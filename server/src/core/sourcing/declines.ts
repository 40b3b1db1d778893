/** What is said of somebody who will not talk, after their name. */
export const DECLINED =
  /\b(?:(?:has\s+|had\s+|have\s+|also\s+|repeatedly\s+|again\s+)*(?:declined|refused)\s+(?:to\s+(?:comment|be\s+interviewed|discuss|answer|respond|talk|speak|say)|(?:further\s+|all\s+)?(?:comment|interview\s+requests|requests?\s+for\s+(?:comment|an?\s+interview)))|declined\s+through\s+an?\s+\p{L}+\s+to\s+comment|(?:would|did)\s+not\s+(?:(?:immediately|promptly)\s+)?(?:comment|respond|reply|return|answer)\b|(?:wouldn|didn)['’]t\s+(?:(?:immediately|promptly)\s+)?(?:comment|respond|reply|return|answer)\b|(?:could|can)\s*(?:not|n['’]t)\s+(?:immediately\s+)?be\s+reached|had\s+no\s+comment|was\s+(?:not|un)\s*available\s+(?:for|to)\s+comment|was\s+not\s+immediately\s+available|ignored\s+(?:requests|messages|calls))/iu;

/** The same before the name: "attempts to reach Okafor were unsuccessful". */
export const UNREACHED =
  /\b(?:(?:attempts?|efforts?)\s+to\s+(?:reach|contact)|(?:calls|messages|e-?mails?|requests|questions)\s+(?:to|for|left\s+for|sent\s+to))\s+(?=[^.;]{0,120}\b(?:unsuccessful|failed|not\s+(?:(?:immediately\s+)?(?:returned|answered)|successful)|unanswered|unreturned))/iu;

/** Who answers for somebody else: then it is that person who declined. */
export const GO_BETWEEN =
  /\b(?:spokes(?:man|woman|person|people)|lawyers?|attorneys?|representatives?|office|agent|publicist|solicitors?)\b/iu;
