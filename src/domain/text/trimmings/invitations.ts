/** Sign up, follow, share, support: what a page asks of its visitor. Takes a lower-cased line. */
export function isInvitation(line: string): boolean {
  return line.length <= 140 && invitation.test(line) && !saidBySomebody.test(line);
}

const invitation =
  /^(?:sign up (?:for|here|now|today|to|free)\b.*|get (?:our|the) (?:free |new |latest |mobile )*(?:news )?app\b.*|(?:get|receive) (?:breaking|daily|the latest|local|free|more) (?:news|alerts|headlines|updates|stories)\b.*(?:alerts?|phone|inbox|email|free|sign).*|download (?:our|the) .{0,40}\bapp\b.*|follow (?:@\w+|us|the author|.{2,40} on (?:x|twitter|facebook|instagram|threads|bluesky|linkedin|mastodon)\b|.{2,40}@\w+).*|share (?:this|the) (?:story|article|page|post|video|news)\b.*|support (?:our|independent|local|quality|free) (?:journalism|reporting|news|work|newsroom)\b.*|donate (?:today|now|here)|become a (?:member|subscriber|supporter)(?: (?:today|now|here|for|and|to)\b[^,]*)?|stay (?:informed|up to date|connected|in the know|tuned)(?: (?:with|to|for|on|by)\b[^,]*)?|do you have a (?:story|tip|question|photo|video)\b.*|(?:have|got) (?:a|any) (?:story|news|tip|question|comment|photo|something)\b.*|have something to (?:add|say).*|let us know (?:in the comments|what you think|below).*|get in touch(?: with us)?|tell us (?:your|what)\b.*|you (?:may|might|could) also (?:enjoy|want to read).*|join the (?:conversation|discussion|newsletter).*|for complete coverage of [^.!?]{3,60}, (?:stay tuned|go|visit|see|click|follow)\b.*|earn free \p{L}{2,12} (?:credits?|points)\b.*|register today|did we miss something\?.*|receive .{2,30} updates directly\b.*|you can share (?:ideas|tips|photos)\b.*|get .{2,30} on (?:twitter|facebook)\b.*|[^.!?]{5,110}\? (?:share|tell|leave|post|let) [^.!?]{2,40} in the comments(?: .{0,12})?|polub .{2,20} na facebooku|(?:devenez fan\b.{0,20})?suivez-nous sur.{0,20}|subscribe (?:for|to) (?:full|unlimited|our|the) .*|thank(?:s| you) for (?:reading|subscribing).*)[.!?…:]*$/u;

/** A sentence that quotes such words says who spoke them. */
const saidBySomebody =
  /,["”’»]? (?:\p{L}+ ){0,6}(?:said|says|told|urged|wrote|asked|warned|added)\b|\b(?:said|told|urged) \p{L}+/u;
