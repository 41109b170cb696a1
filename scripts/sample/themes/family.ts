/** For children, young people and those who bring them up. */
import type { Theme } from './theme.ts';

export const family: readonly Theme[] = [
  {
    kind: 'parent-and-toddler',
    nature: 'group',
    habits: ['morning', 'morning', 'afternoon'],
    share: 5,
    price: 'small',
    needs: ['being-a-parent', 'loneliness', 'anxiety-and-low-mood'],
    audiences: ['parents', 'families', 'children'],
    ages: ['0–5', '0–4', '0–2'],
    topics: [
      {
        names: [
          'stay and play',
          'toddler group',
          'tots and toast',
          'little explorers',
          'mums, dads and minis',
        ],
        words: ['ride-on cars', 'play dough', 'a baby corner', 'snack time', 'a train set'],
        says: ['Hot coffee in lidded mugs for the grown-ups.'],
      },
      {
        names: ['baby massage', 'baby café', 'bumps and babies', 'breastfeeding drop-in'],
        words: ['a health visitor', 'scales', 'oils', 'feeding support', 'bleary eyes'],
        says: ['Nobody minds if yours is the one that cries.'],
      },
      {
        names: ['rhyme time', 'music and movers', 'jingle and wriggle', 'baby signing'],
        words: ['nursery rhymes', 'shakers', 'action songs', 'The Wheels on the Bus', 'bubbles'],
        says: ['Half an hour, twelve songs, and it starts on time whatever the noise.'],
      },
      {
        names: ['dads and little ones', 'dads on duty', 'dads’ den'],
        words: ['bacon rolls', 'building blocks', 'papers', 'superhero capes'],
        says: ['Grandads, uncles and foster fathers count.'],
        audiences: ['men', 'parents', 'families'],
      },
      {
        names: ['messy play', 'muddy boots tots', 'sensory play', 'paint and splodge'],
        words: ['rainbow rice', 'shaving foam', 'water trays', 'old clothes', 'a mud kitchen'],
        says: ['We clear up, not you.'],
      },
      {
        names: ['twins and more club', 'childminders’ morning', 'grandparents and tots'],
        words: ['double buggies', 'hand-me-downs', 'tips on sleep', 'a second pair of arms'],
        says: ['For everyone outnumbered.'],
      },
    ],
  },
  {
    kind: 'youth-club',
    nature: 'group',
    habits: ['evening'],
    share: 4,
    price: 'small',
    needs: ['anxiety-and-low-mood', 'loneliness'],
    audiences: ['young-people', 'children', 'lgbt'],
    ages: ['11–17', '13–19', '8–12', '11–25'],
    topics: [
      {
        names: ['youth club', 'youth night', 'the hangout', 'juniors’ club'],
        words: ['pool', 'a tuck shop', 'table football', 'a games console', 'someone to talk to'],
        says: ['Pound in, phone charged, no hassle.'],
      },
      {
        names: ['scout troop', 'guides', 'cubs pack', 'cadets'],
        words: ['camping', 'badges', 'knots', 'first aid', 'hikes', 'campfires'],
        says: ['Uniform can be borrowed until you know you are staying.'],
      },
      {
        names: ['coding club', 'robot club', 'minecraft club', 'makers’ lab'],
        words: ['Scratch', 'Raspberry Pi', '3D printing', 'LEGO robots', 'laptops to use'],
        says: ['Mentors come from the engineering works.'],
      },
      {
        names: ['youth theatre', 'drama club', 'circus skills', 'film-makers’ club'],
        words: ['improvisation', 'juggling', 'lighting', 'stilts', 'a show each term'],
        says: ['There is as much to do behind the curtain as in front.'],
      },
      {
        names: ['skate night', 'parkour club', 'detached youth bus', 'midnight basketball'],
        words: ['ramps', 'helmets to borrow', 'music', 'hot dogs', 'youth workers'],
        says: ['The bus has heating, wi-fi and no judgement.'],
      },
      {
        names: [
          'LGBT+ youth group',
          'SEND youth night',
          'homework club',
          'wellbeing café for teens',
        ],
        words: ['a quiet room', 'exam nerves', 'pronoun badges', 'crafts', 'a school nurse'],
        says: ['Parents can ring first, or you can.'],
      },
    ],
  },
];
