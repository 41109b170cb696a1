/** Sitting, talking and eating together. */
import type { Theme } from './theme.ts';

export const company: readonly Theme[] = [
  {
    kind: 'coffee-morning',
    nature: 'group',
    habits: ['morning', 'morning', 'morning', 'afternoon'],
    share: 11,
    price: 'small',
    needs: ['loneliness', 'anxiety-and-low-mood', 'bereavement'],
    audiences: ['older-people', 'newcomers', 'women'],
    ages: ['all', '18+', '50+', '60+'],
    topics: [
      {
        names: ['coffee morning', 'coffee and chat', 'cuppa and company', 'pop-in coffee morning'],
        words: [
          'proper coffee',
          'a pot of tea',
          'home-made scones',
          'the daily crossword',
          'toast',
        ],
        says: [
          'The urn goes on early, and nobody minds if you only stay for one cup.',
          'There is always a seat by the radiator for whoever comes in coldest.',
        ],
      },
      {
        names: [
          'cake and natter',
          'bake and chatter morning',
          'cake table',
          'Victoria sponge club',
        ],
        words: [
          'lemon drizzle',
          'flapjack',
          'parkin',
          'Bakewell pudding',
          'gluten-free sponge',
          'jam tarts',
        ],
        says: [
          'A different baker takes a turn each time, and the recipe goes up on the wall.',
          'Nobody leaves without a slice wrapped up for later.',
        ],
      },
      {
        names: ['afternoon tea', 'tea and talk', 'tea at three', 'china cup afternoon'],
        words: [
          'finger sandwiches',
          'loose-leaf tea',
          'fruit loaf',
          'songs from the old gramophone',
        ],
        says: [
          'The best china comes out, chips and all.',
          'Tables are laid for six so that nobody sits alone.',
        ],
      },
      {
        names: ['breakfast and papers', 'bacon cob morning', 'early birds coffee'],
        words: ['bacon cobs', 'porridge', 'the local paper', 'marmalade', 'oatcakes'],
        says: ['We read out the best bits of the local news and put the world to rights.'],
      },
      {
        names: ['coffee stop', 'market day coffee', 'shoppers’ rest', 'bus pass coffee club'],
        words: [
          'a rest between errands',
          'somewhere to leave your bags',
          'filter coffee',
          'shortbread',
        ],
        says: ['Handy for the market, and somewhere to put your feet up before the bus home.'],
      },
    ],
  },
  {
    kind: 'chat-group',
    nature: 'group',
    habits: ['afternoon', 'morning', 'evening'],
    share: 7,
    price: 'free',
    needs: ['loneliness', 'anxiety-and-low-mood', 'bereavement'],
    audiences: ['older-people', 'men', 'women', 'newcomers', 'lgbt'],
    ages: ['all', '18+', '50+'],
    topics: [
      {
        names: [
          'chat group',
          'natter group',
          'friendship circle',
          'talking table',
          'good company group',
        ],
        words: [
          'easy conversation',
          'a laugh',
          'old photographs',
          'news of the week',
          'someone to listen',
        ],
        says: [
          'You can talk as much or as little as you like.',
          'It began with four neighbours and a teapot.',
        ],
      },
      {
        names: ['men’s natter', 'blokes’ table', 'pie and a pint chat'],
        words: ['football talk', 'a quiet pint', 'stories from the pit and the mill', 'dominoes'],
        says: ['No speeches and no circle of chairs, just a table and whoever turns up.'],
        audiences: ['men'],
      },
      {
        names: ['ladies’ friendship group', 'women’s circle', 'girls together'],
        words: ['guest speakers', 'outings to the theatre', 'a book swap', 'birthday teas'],
        says: ['Many of us came alone the first time, and most still come.'],
        audiences: ['women'],
      },
      {
        names: ['party of one', 'widows’ and widowers’ table', 'one of us social'],
        words: ['weekend company', 'a pub dinner', 'a stroll afterwards', 'trips by coach'],
        says: ['For anyone who finds the weekend the longest part of the week.'],
        needs: ['loneliness', 'bereavement'],
      },
      {
        names: ['rainbow social', 'pride natter', 'LGBT+ coffee circle'],
        words: ['a welcoming table', 'film nights', 'a quiz', 'plans for Pride'],
        says: ['Come as you are, with whoever you love, or on your own.'],
        audiences: ['lgbt'],
      },
      {
        names: ['new neighbours group', 'just moved here social', 'welcome circle'],
        words: [
          'bus times and bin days',
          'a walk round the shops',
          'dishes from home',
          'new faces',
        ],
        says: ['Somebody will tell you which chip shop, which dentist and which bus.'],
        audiences: ['newcomers'],
      },
    ],
  },
  {
    kind: 'lunch-club',
    nature: 'group',
    habits: ['afternoon', 'day'],
    share: 5,
    price: 'class',
    needs: ['loneliness', 'food', 'weight-and-eating'],
    audiences: ['older-people', 'families'],
    ages: ['all', '50+', '60+', '65+'],
    topics: [
      {
        names: ['lunch club', 'luncheon club', 'dinner at noon', 'two-course lunch'],
        words: [
          'cottage pie',
          'steak and kidney',
          'apple crumble and custard',
          'a vegetarian dish',
          'gravy',
        ],
        says: [
          'Everything is cooked in the kitchen behind the hatch.',
          'Tell us two days before if you want the fish.',
        ],
      },
      {
        names: ['soup and roll lunch', 'soup stop', 'big pan lunch'],
        words: ['leek and potato soup', 'lentil broth', 'crusty bread', 'cheese and pickle'],
        says: ['Two soups each time, and one never has meat in it.'],
      },
      {
        names: ['community meal', 'long table supper', 'pay-what-you-can kitchen'],
        words: [
          'dal and rice',
          'jollof',
          'pierogi',
          'curry',
          'surplus vegetables made good',
          'seconds',
        ],
        says: ['Strangers sit down at one long table and get up as something else.'],
        needs: ['food', 'loneliness'],
      },
      {
        names: ['breakfast club', 'full English club', 'porridge and toast club'],
        words: ['eggs any way', 'beans on toast', 'cereal for the little ones', 'fresh fruit'],
        says: ['A warm start to the day, with a packed lunch for anyone who needs one.'],
      },
      {
        names: ['cook together kitchen', 'slow cooker club', 'cooking on a budget'],
        words: [
          'batch cooking',
          'meals for one',
          'knife skills',
          'slow cooker stews',
          'a box to take home',
        ],
        says: ['We cook, we eat, and you take the recipe home with a portion for the freezer.'],
        needs: ['weight-and-eating', 'food'],
      },
    ],
  },
  {
    kind: 'befriending',
    nature: 'service',
    habits: ['office'],
    share: 2,
    price: 'free',
    needs: ['loneliness', 'getting-about', 'bereavement'],
    audiences: ['older-people', 'disabled-people', 'carers'],
    ages: ['18+', '50+', '65+'],
    topics: [
      {
        names: ['telephone befriending', 'friendly phone calls', 'ring-a-neighbour scheme'],
        words: ['a weekly call', 'the same voice each time', 'a chat about nothing in particular'],
        says: ['We match people by what they like to talk about, from racing pigeons to Radio 4.'],
      },
      {
        names: ['home visiting scheme', 'doorstep friends', 'visiting volunteers'],
        words: [
          'an hour’s visit',
          'a game of cribbage',
          'a walk to the shop',
          'letters read aloud',
        ],
        says: ['Every visitor is checked, trained and introduced in person.'],
      },
      {
        names: ['pen friends scheme', 'letters by post', 'postcard pals'],
        words: ['handwritten letters', 'postcards', 'a stamped envelope', 'news from someone new'],
        says: ['For people who would sooner write than ring.'],
      },
      {
        names: ['dog visits', 'paws at your door', 'visiting pets'],
        words: ['a calm dog', 'a lap cat', 'a biscuit for both of you'],
        says: ['The dogs are insured and mostly well behaved.'],
      },
    ],
  },
  {
    kind: 'warm-space',
    nature: 'group',
    habits: ['day', 'morning', 'afternoon'],
    share: 4,
    price: 'free',
    needs: ['energy-bills', 'loneliness', 'food'],
    audiences: ['families', 'older-people'],
    ages: ['all'],
    topics: [
      {
        names: ['warm space', 'warm hub', 'warm room', 'warm welcome'],
        words: [
          'a hot drink',
          'free wi-fi',
          'a charging point',
          'blankets',
          'newspapers',
          'jigsaws',
        ],
        says: ['Stay ten minutes or all afternoon; the heating is on either way.'],
      },
      {
        names: ['open church afternoon', 'open doors', 'parlour'],
        words: ['armchairs', 'the organ being practised', 'hot chocolate', 'a quiet corner'],
        says: ['You need not be of any faith, and nobody will ask.'],
      },
      {
        names: ['homework and hot chocolate', 'after-school warm room', 'family warm hub'],
        words: ['help with homework', 'toast', 'board games', 'a microwave for your own food'],
        says: ['Children do their homework at one end while parents thaw out at the other.'],
        audiences: ['families', 'parents'],
      },
      {
        names: ['draught-busting drop-in', 'keep warm club', 'winter warmer'],
        words: [
          'draught strips',
          'hot-water bottles',
          'flasks of soup',
          'low-energy bulbs',
          'electric throws',
        ],
        says: ['Ask about the grant for a boiler that has given up.'],
        needs: ['energy-bills'],
      },
    ],
  },
];
