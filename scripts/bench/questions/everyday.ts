/** What people say when they do not say it: dialect, the doctor's words, shame, and going about it sideways. */
import { helps } from './helps.ts';
import { both, type Row, type Wanted } from './question.ts';

const MONEY = helps('debt', 'benefits');
const FED = [...helps('food'), { kind: 'food-bank' }];
const SAFE = helps('domestic-abuse');
const ABOUT = [...helps('getting-about'), { kind: 'community-transport' }];
const ALONE = helps('loneliness');
const COMPANY: Wanted = { kind: ['chat-group', 'coffee-morning', 'befriending', 'lunch-club'] };
const MOOD = helps('anxiety-and-low-mood');
const DRINK = helps('alcohol-and-drugs');
const MEMORY = [...helps('dementia'), { kind: 'dementia-cafe' }];
const CARE = [...helps('caring'), { kind: 'carers-group' }];
const GRIEF = [...helps('bereavement'), { kind: 'bereavement-group' }];
const ONLINE = [...helps('getting-online'), { kind: 'digital-help' }];
const LITTLE = [...helps('being-a-parent'), { kind: 'parent-and-toddler' }];
const WARM = [...helps('energy-bills'), { kind: 'warm-space' }];

/** A need or a thing to do, not called by its name. Of the 106, 73 had no word or phrase in common with any word list when they were written. */
export const everyday: readonly Row[] = [
  // Company
  ['the telly is my only company', ALONE, COMPANY],
  ['staring at four walls all day', ALONE, [COMPANY, ...MOOD]],
  ['i go days without speaking to a soul', ALONE, COMPANY],
  ['nobody to eat my sunday dinner with', { kind: 'lunch-club' }, [...ALONE, COMPANY]],
  ['empty nest', helps('loneliness', 'anxiety-and-low-mood'), COMPANY],
  [
    'just retired and at a loose end',
    [...helps('loneliness'), { kind: ['volunteering', 'mens-shed', 'learning'] }],
    ALONE,
  ],
  ["don't know a soul round here", [{ audience: 'newcomers' }, ...helps('loneliness')], ALONE],
  ['nowt to do', ALONE, { kind: ['games', 'craft', 'event', 'walking', 'chat-group'] }],
  ['lonely', ALONE, COMPANY],
  // Money, food, warmth, a roof
  ['robbing peter to pay paul', MONEY],
  ["can't make ends meet", MONEY, FED],
  ['red letters on the doormat', MONEY],
  ['behind on my catalogue', helps('debt')],
  ['skint', MONEY, FED],
  ['they have stopped my money', helps('benefits'), MONEY],
  ['brown envelope from the social', helps('benefits'), MONEY],
  ['cupboards are bare till payday', FED, MONEY],
  ['clemmed', FED, { kind: 'lunch-club' }],
  ['my kids are going without tea', FED, helps('being-a-parent')],
  ['choosing between heating and eating', [...helps('energy-bills'), ...FED], WARM],
  ['frit to put the fire on', WARM],
  ['house is like an ice box', WARM],
  ['landlord kicking me out', helps('housing')],
  ['sleeping on a mates settee', helps('housing')],
  ['section 21', helps('housing')],
  ['black mould in the bedroom', helps('housing'), helps('energy-bills')],
  ['got my p45', helps('work'), MONEY],
  ['not had a job since the pit shut', helps('work')],
  // Mind
  ['bit down in the dumps', MOOD],
  ['black dog', MOOD],
  ['my head is all over the place', MOOD],
  ['cry at the drop of a hat', MOOD, GRIEF],
  ['mardy and nothing cheers me up', MOOD],
  ['heart races when i leave the house', MOOD, helps('blood-pressure')],
  ['generalised anxiety disorder', MOOD],
  ['anhedonia', MOOD],
  // Someone gone
  ['by myself since he died', GRIEF, ALONE],
  ['first christmas without my wife', GRIEF, ALONE],
  ['lost my mum in june', GRIEF],
  ['my husband passed', GRIEF],
  ['we lost our baby', GRIEF],
  // Memory, caring
  ['keeps asking the same question', MEMORY],
  ['puts her keys in the fridge', MEMORY],
  ["dad doesn't know who i am some days", MEMORY, CARE],
  ['marbles going', MEMORY],
  ['mild cognitive impairment', MEMORY],
  ['someone to sit with him while i get my hair done', CARE, [...MEMORY, { kind: 'befriending' }]],
  ["i'm up with her every night and shattered", CARE, MEMORY],
  // Body
  ['my nan fell over', helps('falls')],
  ['gone over twice this month', helps('falls')],
  ['not so good on my pins', helps('falls', 'getting-about', 'moving-more'), { kind: 'exercise' }],
  ['sarcopenia', helps('falls', 'moving-more'), { kind: 'exercise' }],
  ['hypertension', helps('blood-pressure'), { kind: 'exercise' }],
  [
    'water tablets and told to get fit',
    [...helps('blood-pressure', 'moving-more'), { kind: 'exercise' }],
    { kind: ['walking', 'sport'] },
  ],
  ['HbA1c too high', helps('diabetes'), helps('weight-and-eating')],
  ['borderline sugar', helps('diabetes'), helps('weight-and-eating')],
  ["can't get up the stairs without stopping for breath", helps('breathing'), helps('moving-more')],
  ['miners lung', helps('breathing')],
  ['COPD', helps('breathing')],
  ['his words come out wrong after the bleed', helps('stroke')],
  ['hemiplegia', helps('stroke'), helps('pain-and-long-illness')],
  ['waiting for my scan results from oncology', helps('living-with-cancer')],
  ['i keep turning the telly up', helps('sight-and-hearing')],
  ["can't see to read my post", helps('sight-and-hearing')],
  [
    'joints seize up of a morning',
    helps('pain-and-long-illness'),
    [{ kind: ['yoga', 'exercise'] }],
  ],
  ['fibro', helps('pain-and-long-illness')],
  [
    'trousers won’t fasten any more',
    helps('weight-and-eating', 'moving-more'),
    { kind: ['exercise', 'walking', 'sport'] },
  ],
  ['twenty a day and coughing', helps('smoking', 'breathing')],
  ['kick the fags', helps('smoking')],
  // What is hard to say
  ['a glass of wine turns into a bottle', DRINK],
  ['on the wagon', DRINK],
  ['my lad is using', DRINK],
  ['he checks my phone and who i see', SAFE],
  ['walking on eggshells at home', SAFE],
  ['he has got a temper on him', SAFE],
  ['never really learnt my letters', { kind: 'learning' }, helps('work', 'learning-english')],
  ['my english is not good', helps('learning-english')],
  // Children
  ['climbing the walls with a newborn', LITTLE, MOOD],
  ['little un never stops', LITTLE],
  ['bringing up my daughters kids', LITTLE, CARE],
  ['terrible twos', LITTLE],
  // Getting there, getting on
  ['they took my licence off me', ABOUT],
  ['no buses on our estate', ABOUT],
  ['hospital appointment and no way of getting there', ABOUT],
  ['everything is online nowadays and i am lost', ONLINE],
  ['see the grandchildren on a screen', ONLINE],
  ['someone conned me on the computer', ONLINE],
  // Things to do
  ['green fingers', { kind: 'gardening' }],
  ['good sing song', { kind: 'choir' }, { kind: 'music' }],
  ['foxtrot', { kind: 'dance' }],
  ['two left feet but want to learn', { kind: 'dance' }],
  ['handy with a hammer', { kind: 'mens-shed' }, { kind: 'volunteering' }],
  ['tinkling the ivories', { kind: 'music' }, { kind: 'choir' }],
  ['twitchers', { kind: 'nature' }],
  ['blow the cobwebs away', { kind: ['walking', 'nature'] }, helps('moving-more')],
  ['have a natter over a mash', { kind: ['coffee-morning', 'chat-group'] }, ALONE],
  [
    'bend and stretch but sat down',
    [{ kind: ['yoga', 'exercise'], says: /chair|seated|sit/i }],
    { kind: ['yoga', 'exercise'] },
  ],
  ['kickabout for old blokes', { kind: 'sport', says: /football|strikers/i }, { kind: 'sport' }],
  ['two fat ladies', { kind: 'games', says: /bingo|eyes down|two fat/i }, { kind: 'games' }],
  ['whodunnits', { kind: ['books', 'drama-and-film'] }],
  ['cast on and purl', { kind: 'craft', says: /knit|purl|wool/i }, { kind: 'craft' }],
  ['doctor says i need to see a link worker', { kind: 'social-prescribing' }],
  ['give a few hours back', { kind: 'volunteering' }, { kind: 'befriending' }],
  // With a place
  [
    'proper lonely in chesterfield',
    both(ALONE, { town: 'chesterfield' }),
    { ...COMPANY, town: 'chesterfield' },
  ],
  ['struggling with the gas in derby', both(WARM, { town: 'derby' }), WARM],
  [
    'mam is getting forgetful near staveley',
    MEMORY.map((wanted) => ({ ...wanted, near: { of: 'staveley', miles: 8 } })),
    MEMORY,
  ],
];
