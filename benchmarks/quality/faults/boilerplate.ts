import { plain, pointRule } from './shown-summary.ts';

const PHRASES = [
  'related (?:post|posts|story|stories|article|articles|content|topics)',
  'read (?:more|also|next|the full (?:story|article))',
  '(?:click|tap|scroll down|swipe)(?: here| for| to|$)',
  'sign up (?:for|to|here|now)',
  'subscribe(?: to|now|here| for)|(?:your|a) subscription|newsletters?',
  'follow (?:us|@|[a-z ]{2,30} on (?:twitter|facebook|instagram|x))',
  'cookies?',
  'all rights reserved|copyright|©',
  'terms (?:of|and) (?:use|service|conditions)|privacy policy',
  'share (?:this|on (?:facebook|twitter|whatsapp))',
  'advertisement|sponsored content',
  '(?:photo|picture|image|photograph|video|file photo)(?: by|:|/)|getty images|shutterstock',
  '(?:pictured|seen) (?:above|below|left|right|here)',
  'watch (?:the video|below|now|live)',
  'this (?:story|article) (?:was|has been) (?:updated|corrected|first published|originally)',
  'most (?:read|popular)(?: stories)?$|editor.s picks',
  'leave a comment|comments? (?:below|section)',
];
const BOILERPLATE = new RegExp(`(?:^|[^\\p{L}])(?:${PHRASES.join('|')})(?:[^\\p{L}]|$)`, 'u');

export const boilerplate = pointRule(
  'boilerplate',
  'The point has a phrase of the page around the article: related stories, newsletters, cookies, sharing, captions, copyright.',
  (text) => BOILERPLATE.test(plain(text)),
);
