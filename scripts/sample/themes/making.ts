/** Making, reading and playing at a table. */
import type { Theme } from './theme.ts';

export const making: readonly Theme[] = [
  {
    kind: 'craft',
    nature: 'group',
    habits: ['afternoon', 'morning', 'evening'],
    share: 7,
    price: 'small',
    needs: ['loneliness', 'anxiety-and-low-mood'],
    audiences: ['women', 'older-people'],
    ages: ['all', '18+', '50+'],
    topics: [
      {
        names: [
          'knit and natter',
          'knitting circle',
          'crochet club',
          'wool and company',
          'purl and pearl',
        ],
        words: [
          'granny squares',
          'socks on four needles',
          'bobble hats',
          'spare wool',
          'baby cardigans',
        ],
        says: ['Dropped stitches are picked up for you.', 'We knit for the premature baby unit.'],
      },
      {
        names: [
          'sewing bee',
          'patchwork and quilting group',
          'make do and mend',
          'dressmaking club',
        ],
        words: [
          'sewing machines',
          'zips and hems',
          'patchwork blocks',
          'curtains turned into skirts',
        ],
        says: ['Six machines, all threaded and oiled.'],
      },
      {
        names: ['card making', 'scrapbook club', 'paper craft afternoon', 'calligraphy group'],
        words: ['die-cutting', 'stamping', 'decoupage', 'origami', 'copperplate', 'bookbinding'],
        says: ['You go home with something to put in the post.'],
      },
      {
        names: ['embroidery guild', 'stitch group', 'cross-stitch and chatter', 'lace makers'],
        words: ['bobbins', 'goldwork', 'samplers', 'needlepoint', 'tapestry frames', 'good lamps'],
        says: ['Some of the lace takes a year, and nobody is counting.'],
      },
      {
        names: ['basket weaving', 'willow group', 'macramé and weaving'],
        words: ['willow wands', 'plant hangers', 'peg looms', 'rag rugs', 'bird feeders'],
        says: ['Wear something that can get wet.'],
      },
      {
        names: ['jewellery bench', 'bead club', 'silver and glass evening'],
        words: ['fused glass', 'silver clay', 'beads', 'wire work', 'earrings'],
        says: ['The kiln is fired on the last week of each block.'],
      },
      {
        names: ['well dressing workshop', 'petal and clay group', 'blossom board makers'],
        words: ['wet clay', 'hydrangea petals', 'alder cones', 'the big board', 'pricking out'],
        says: ['It takes forty people and ten days, and every pair of hands helps.'],
      },
    ],
  },
  {
    kind: 'art',
    nature: 'group',
    habits: ['morning', 'afternoon', 'evening'],
    share: 4,
    price: 'class',
    needs: ['anxiety-and-low-mood', 'loneliness'],
    audiences: ['older-people', 'people-with-learning-disabilities', 'young-people'],
    ages: ['18+', 'all', '16+'],
    topics: [
      {
        names: [
          'watercolour group',
          'painting for pleasure',
          'brushes and brews',
          'acrylics class',
        ],
        words: ['washes', 'skies', 'still life', 'mixing greens', 'a loan box of paints'],
        says: ['Half of us had not held a brush since school.'],
      },
      {
        names: ['life drawing', 'sketch club', 'urban sketchers', 'drawing from scratch'],
        words: ['charcoal', 'quick poses', 'perspective', 'pen and ink', 'folding stools'],
        says: ['In fine weather we draw whatever is outside the door.'],
      },
      {
        names: ['pottery class', 'clay afternoon', 'hand-building ceramics'],
        words: ['pinch pots', 'the wheel', 'glazes', 'slab mugs', 'a kiln'],
        says: ['The first pot is always wonky; keep it.'],
      },
      {
        names: ['photography club', 'camera walk group', 'phone photo group'],
        words: [
          'landscapes',
          'portraits',
          'darkroom nights',
          'editing on a phone',
          'an annual exhibition',
        ],
        says: ['Any camera will do, the one in your pocket included.'],
      },
      {
        names: ['printmaking evening', 'lino and ink', 'screen-print club'],
        words: ['lino cuts', 'monoprints', 'an old Adana press', 'Christmas cards'],
        says: ['Aprons are provided and needed.'],
      },
    ],
  },
  {
    kind: 'books',
    nature: 'group',
    habits: ['evening', 'afternoon', 'morning'],
    share: 3,
    price: 'free',
    needs: ['loneliness', 'anxiety-and-low-mood', 'sight-and-hearing'],
    audiences: ['older-people', 'children', 'people-with-sight-loss'],
    ages: ['all', '18+', '16+'],
    topics: [
      {
        names: ['book club', 'reading group', 'page turners', 'chapter and verse'],
        words: [
          'crime novels',
          'prize winners',
          'library copies',
          'a heated argument',
          'Jane Austen',
        ],
        says: ['Not having finished it is no excuse for staying away.'],
      },
      {
        names: ['creative writing circle', 'life stories group', 'poetry evening', 'pens out'],
        words: [
          'ten-minute exercises',
          'memoir',
          'sonnets and limericks',
          'reading aloud if you wish',
        ],
        says: ['Spelling does not count.'],
      },
      {
        names: ['shared reading', 'read aloud hour', 'talking books afternoon'],
        words: ['short stories', 'a poem', 'audio books', 'large print'],
        says: ['Somebody reads, everybody listens, and then we talk.'],
      },
      {
        names: ['story time', 'tales on the carpet', 'bedtime bears'],
        words: ['picture books', 'puppets', 'rhymes', 'The Gruffalo', 'cushions'],
        says: ['Pyjamas are allowed.'],
        audiences: ['children', 'families'],
      },
    ],
  },
  {
    kind: 'games',
    nature: 'group',
    habits: ['afternoon', 'evening'],
    share: 5,
    price: 'small',
    needs: ['loneliness', 'dementia'],
    audiences: ['older-people', 'families', 'young-people'],
    ages: ['all', '18+', '50+'],
    topics: [
      {
        names: ['board games café', 'tabletop night', 'dice and slice'],
        words: ['Catan', 'Scrabble', 'role-playing games', 'Monopoly', 'a wall of games to borrow'],
        says: ['Somebody will teach you the rules without sighing.'],
      },
      {
        names: ['whist drive', 'bridge for beginners', 'cribbage league', 'canasta circle'],
        words: ['trumps', 'bidding', 'pegging', 'score cards', 'a small prize'],
        says: ['Partners are drawn from a hat.'],
      },
      {
        names: ['bingo afternoon', 'eyes down', 'prize bingo'],
        words: ['two fat ladies', 'dabbers', 'a raffle', 'tins and biscuits as prizes'],
        says: ['The caller has been doing it for years and so have his jokes.'],
      },
      {
        names: ['chess club', 'draughts and dominoes', 'fives and threes night'],
        words: ['chess clocks', 'openings', 'a ladder', 'double six'],
        says: ['Juniors have beaten the chairman, twice.'],
      },
      {
        names: ['jigsaw library', 'puzzle swap', 'piece and quiet'],
        words: ['thousand-piece puzzles', 'a race', 'sorting trays', 'sudoku'],
        says: ['We mark the box when a piece is missing.'],
      },
      {
        names: ['quiz night', 'general knowledge evening', 'brain teasers'],
        words: [
          'a picture round',
          'teams of up to six',
          'local history questions',
          'a wooden spoon',
        ],
        says: ['Come alone and we will find you a team.'],
      },
    ],
  },
  {
    kind: 'mens-shed',
    nature: 'group',
    habits: ['morning', 'day'],
    share: 2,
    price: 'donation',
    needs: ['loneliness', 'anxiety-and-low-mood', 'bereavement'],
    audiences: ['men', 'older-people', 'veterans'],
    ages: ['18+', '50+'],
    topics: [
      {
        names: ['men’s shed', 'men in sheds', 'the workbench', 'shavings and tea'],
        words: [
          'lathes',
          'bird boxes',
          'planters',
          'dovetail joints',
          'a pillar drill',
          'mugs of tea',
        ],
        says: ['Shoulder to shoulder, talk comes easier.'],
      },
      {
        names: ['repair café', 'fix-it workshop', 'toaster hospital'],
        words: ['lamps and kettles', 'blunt shears', 'wobbly chairs', 'radios', 'a bicycle stand'],
        says: ['Bring it broken and sit with whoever mends it.'],
      },
      {
        names: ['model engineers', 'model railway shed', 'small steam group'],
        words: ['live steam', 'track laying', 'soldering', 'scale models', 'points and signals'],
        says: ['The layout now fills two tables and half the kitchen.'],
      },
      {
        names: ['she shed', 'women’s workshop', 'tools for all'],
        words: ['drills', 'flat-pack', 'upcycled chairs', 'plumbing basics'],
        says: ['Put up your own shelf by the end of the month.'],
        audiences: ['women'],
      },
    ],
  },
];
