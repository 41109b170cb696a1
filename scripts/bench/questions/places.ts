/** Postcodes, whole and in part, and what is near a place. */
import type { Row, Wanted } from './question.ts';

/** Near is three miles; six will do. A town says near more loosely: six, and ten. */
const at = (sector: string, also: Wanted = {}): [right: Wanted, fair: Wanted] => [
  { ...also, near: { of: sector, miles: 3 } },
  { ...also, near: { of: sector, miles: 6 } },
];
const around = (town: string, also: Wanted = {}): [right: Wanted, fair: Wanted] => [
  { ...also, near: { of: town, miles: 6 } },
  { ...also, near: { of: town, miles: 10 } },
];

/** Where it is to be, without the name of its town. */
export const places: readonly Row[] = [
  ['DE56 1AA', ...at('DE56 1')],
  ['coffee near DE4 3AG', ...at('DE4 3', { kind: 'coffee-morning' })],
  ['near belper', ...around('belper')],
  ['walking near matlock', ...around('matlock', { kind: 'walking' })],
  ['S40 1', ...at('S40 1')],
  ['de74jx', ...at('DE7 4')],
  ['lunch club close to ripley', ...around('ripley', { kind: 'lunch-club' })],
  ['DE55', ...at('DE55 7')],
  ['yoga around chesterfield', ...around('chesterfield', { kind: 'yoga' })],
  ['SK17 6BE', ...at('SK17 6')],
  ['choir DE1 3AH', ...at('DE1 3', { kind: 'choir' })],
  ['not far from bakewell', ...around('bakewell')],
  [
    'coffee within 5 miles of heanor',
    { kind: 'coffee-morning', near: { of: 'heanor', miles: 5 } },
    { kind: 'coffee-morning', near: { of: 'heanor', miles: 8 } },
  ],
  ['coffee morning ng10 4', ...at('NG10 4', { kind: 'coffee-morning' })],
  ['groups nearby duffield', ...around('duffield')],
  ['sk13 8 friday', ...at('SK13 8', { day: 'fri' })],
  ['exercise class DE11 9', ...at('DE11 9', { kind: 'exercise' })],
  ['knitting anywhere near ilkeston', ...around('ilkeston', { kind: 'craft' })],
  ['games S18 1RX', ...at('S18 1', { kind: 'games' })],
  ['near wirksworth on a monday', ...around('wirksworth', { day: 'mon' })],
];
