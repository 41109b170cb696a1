/** Being out of doors together. */
import type { Theme } from './theme.ts';

export const outdoors: readonly Theme[] = [
  {
    kind: 'walking',
    nature: 'group',
    habits: ['morning', 'morning', 'afternoon'],
    share: 7,
    price: 'free',
    needs: ['moving-more', 'loneliness', 'blood-pressure', 'anxiety-and-low-mood'],
    audiences: ['older-people', 'women', 'men', 'people-with-sight-loss'],
    ages: ['all', '18+', '50+'],
    topics: [
      {
        names: ['wellbeing walk', 'health walk', 'short stroll', 'walk and talk', 'gentle amble'],
        words: ['level paths', 'benches on the way', 'a back marker', 'a café at the end'],
        says: ['About a mile and a half, with as many stops as you like.'],
      },
      {
        names: ['rambling club', 'hill walkers', 'peak and dale walkers', 'boots and flasks'],
        words: ['stiles', 'moorland', 'eight to ten miles', 'a packed lunch', 'dry-stone walls'],
        says: ['Sturdy boots and a waterproof, whatever the forecast says.'],
      },
      {
        names: ['canal walk', 'towpath walkers', 'riverside stroll', 'reservoir circuit'],
        words: ['locks', 'herons', 'narrowboats', 'a flat gravel path'],
        says: ['Wheelchairs and buggies manage all of it.'],
      },
      {
        names: ['Nordic walking', 'pole walkers', 'walk with poles'],
        words: ['poles to borrow', 'arm swing', 'an easier time for knees'],
        says: ['Four legs are better than two on a slope.'],
      },
      {
        names: ['dog walkers’ meet', 'wag and walk', 'greyhound amble'],
        words: ['well-behaved dogs', 'biscuits', 'a secure field', 'muddy paws'],
        says: ['You can borrow a dog if you have not got one.'],
      },
      {
        names: ['walk to remember', 'men’s mental health walk', 'dusk walk'],
        words: ['side-by-side talk', 'torches', 'a flask at the top'],
        says: ['Things are easier to say when nobody is looking at you.'],
        needs: ['anxiety-and-low-mood', 'bereavement'],
      },
    ],
  },
  {
    kind: 'gardening',
    nature: 'group',
    habits: ['morning', 'day', 'afternoon'],
    share: 4,
    price: 'free',
    needs: ['anxiety-and-low-mood', 'loneliness', 'moving-more'],
    audiences: ['older-people', 'people-with-learning-disabilities', 'veterans', 'newcomers'],
    ages: ['all', '18+', '50+'],
    topics: [
      {
        names: ['community garden', 'gardening group', 'growing together', 'potting shed club'],
        words: [
          'raised beds',
          'seedlings',
          'compost',
          'dahlias',
          'a polytunnel',
          'sitting-down jobs',
        ],
        says: ['Take home whatever is ripe.'],
      },
      {
        names: ['allotment society', 'plot to plate', 'shared allotment', 'dig for company'],
        words: ['runner beans', 'rhubarb', 'seed swaps', 'leeks', 'a shed with a stove'],
        says: ['There is a waiting list for plots but none for helpers.'],
      },
      {
        names: ['in bloom volunteers', 'hanging basket team', 'station garden friends'],
        words: ['tubs and troughs', 'bulb planting', 'hi-vis vests', 'dead-heading'],
        says: ['Last year the judges mentioned our begonias by name.'],
      },
      {
        names: ['therapeutic garden', 'quiet garden', 'sensory garden group'],
        words: ['lavender', 'herbs', 'wind chimes', 'a pond', 'hands in soil'],
        says: ['You may also just sit.'],
        needs: ['anxiety-and-low-mood', 'pain-and-long-illness', 'dementia'],
      },
      {
        names: ['orchard group', 'apple pressing team', 'bee-keepers', 'hen club'],
        words: ['pruning', 'grafting', 'hives and smokers', 'warm eggs', 'cider apples'],
        says: ['Veils and gloves are provided.'],
      },
    ],
  },
  {
    kind: 'nature',
    nature: 'group',
    habits: ['morning', 'day'],
    share: 3,
    price: 'free',
    needs: ['anxiety-and-low-mood', 'moving-more', 'loneliness'],
    audiences: ['families', 'older-people', 'young-people'],
    ages: ['all', '16+', '5–11'],
    topics: [
      {
        names: [
          'birdwatching for beginners',
          'dawn chorus walk',
          'feather and flask club',
          'owl evening',
        ],
        words: ['binoculars to borrow', 'lapwings', 'kingfishers', 'a hide', 'bird calls'],
        says: ['You need to know nothing but a robin.'],
      },
      {
        names: ['woodland wellbeing', 'forest bathing', 'campfire circle', 'forest school'],
        words: ['whittling', 'a Kelly kettle', 'dens', 'oaks and bluebells', 'hammocks'],
        says: ['There is a compost toilet and a sense of humour.'],
      },
      {
        names: ['conservation volunteers', 'green gym', 'river wardens', 'dry-stone walling day'],
        words: ['hedge laying', 'coppicing', 'balsam bashing', 'pond clearing', 'hurdles'],
        says: ['Tools, gloves and training are all provided.'],
        needs: ['moving-more', 'work'],
      },
      {
        names: ['bat and moth evening', 'pond dippers', 'fungus foray', 'wildflower group'],
        words: [
          'bat detectors',
          'light traps',
          'newts',
          'waxcaps',
          'orchids',
          'identification cards',
        ],
        says: ['Nets and magnifiers are shared round.'],
      },
      {
        names: ['wild swimming group', 'cold dippers', 'paddle-boarding taster'],
        words: ['bobble hats', 'a safety kayak', 'two minutes in the water', 'hot chocolate'],
        says: ['Shrieking is normal.'],
      },
    ],
  },
];
