/** Things called by their own names, as the directory itself calls them. */
import { helps } from './helps.ts';
import type { Row } from './question.ts';

/** One thing, spelt right. */
export const exact: readonly Row[] = [
  ['coffee morning', { kind: 'coffee-morning' }, { kind: 'chat-group' }],
  ['knitting', { kind: 'craft', says: /knit|wool|purl/i }, { kind: 'craft' }],
  ['choir', { kind: 'choir' }],
  ['walking group', { kind: 'walking' }],
  ['lunch club', { kind: 'lunch-club' }],
  ['food bank', { kind: 'food-bank', says: /food/i }, { kind: 'food-bank' }],
  ['gardening', { kind: 'gardening' }],
  ['book club', { kind: 'books', says: /book|read|novel|page/i }, { kind: 'books' }],
  ["men's shed", { kind: 'mens-shed' }],
  ['tai chi', { kind: 'yoga', says: /tai chi|qigong|cloud hands/i }, { kind: 'yoga' }],
  ['yoga', { kind: 'yoga', says: /yoga|hatha/i }, { kind: 'yoga' }],
  ['bingo', { kind: 'games', says: /bingo|eyes down/i }, { kind: 'games' }],
  ['chess', { kind: 'games', says: /chess/i }, { kind: 'games' }],
  ['ukulele', { kind: 'music', says: /uke|ukulele|strum/i }, { kind: 'music' }],
  ['badminton', { kind: 'sport', says: /badminton|shuttle/i }, { kind: 'sport' }],
  ['swimming', { says: /swim/i }, { kind: ['sport', 'exercise'], says: /pool|water/i }],
  ['dancing', { kind: 'dance' }],
  ['dementia café', { kind: 'dementia-cafe' }, helps('dementia')],
  ['warm space', { kind: 'warm-space' }],
  ['bereavement', [...helps('bereavement'), { kind: 'bereavement-group' }]],
  [
    'debt advice',
    [{ kind: 'advice', need: 'debt' }, { titled: /debt|money worries|budgeting/i }],
    [{ kind: 'advice' }, { need: 'debt' }],
  ],
  ['carers group', { kind: 'carers-group' }, helps('caring')],
  ['befriending', { kind: 'befriending' }],
  ['volunteering', { kind: 'volunteering' }],
  ['toddler group', { kind: 'parent-and-toddler' }],
  ['photography', { kind: 'art', says: /photo|camera/i }, { kind: 'art' }],
  ['youth club', { kind: 'youth-club' }],
  ['social prescriber', { kind: 'social-prescribing' }],
  ['line dancing', { kind: 'dance', says: /line danc|boot scoot|grapevine/i }, { kind: 'dance' }],
  [
    'table tennis',
    { kind: 'sport', says: /table tennis|ping-pong|bat and chat/i },
    { kind: 'sport' },
  ],
  ['drawing', { kind: 'art', says: /draw|sketch/i }, { kind: 'art' }],
  ['chair exercise', { kind: 'exercise', says: /chair|seated|sit and/i }, { kind: 'exercise' }],
  ['walking football', { kind: 'sport', says: /football|strikers/i }, { kind: 'sport' }],
];
