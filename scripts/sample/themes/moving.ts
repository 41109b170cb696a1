/** Moving the body, indoors. */
import type { Theme } from './theme.ts';

export const moving: readonly Theme[] = [
  {
    kind: 'dance',
    nature: 'group',
    habits: ['afternoon', 'evening', 'morning'],
    share: 4,
    price: 'class',
    needs: ['moving-more', 'loneliness', 'falls'],
    audiences: ['older-people', 'women', 'children'],
    ages: ['all', '18+', '50+', '8–16'],
    topics: [
      {
        names: ['tea dance', 'ballroom afternoon', 'sequence dancing', 'strictly beginners'],
        words: [
          'the foxtrot',
          'the waltz',
          'the quickstep',
          'a tango',
          'the rumba',
          'live organ music',
        ],
        says: [
          'Partners are found for anyone who comes alone.',
          'The floor is sprung and the tea is strong.',
        ],
      },
      {
        names: ['line dancing', 'boot scooters', 'country and western night'],
        words: ['grapevines', 'cowboy boots', 'a step sheet to take home', 'the Electric Slide'],
        says: ['No partner, no problem: we all face the same way.'],
      },
      {
        names: ['ceilidh', 'barn dance', 'folk dance club', 'country dance evening'],
        words: ['strip the willow', 'the Gay Gordons', 'a caller', 'a fiddle band'],
        says: ['Every dance is walked through first.'],
      },
      {
        names: ['salsa class', 'Latin night', 'bachata for beginners'],
        words: ['mambo steps', 'merengue', 'hip rolls', 'partner changes'],
        says: ['Flat shoes for the first lesson.'],
      },
      {
        names: ['morris side practice', 'clog dancers', 'rapper sword team'],
        words: ['bells and hankies', 'clogs', 'sticks', 'summer dance-outs', 'a melodeon'],
        says: ['We supply the bells; you supply the knees.'],
      },
      {
        names: ['seated dance', 'chair dancing', 'dancing for Parkinson’s', 'wiggle and sit'],
        words: ['scarves', 'show tunes', 'arm movements', 'toe taps'],
        says: ['If you can tap one finger, you can join in.'],
        needs: ['falls', 'pain-and-long-illness', 'moving-more'],
      },
      {
        names: [
          'tap and jazz',
          'ballet for grown-ups',
          'Bollywood and bhangra',
          'street dance crew',
        ],
        words: ['shuffle ball change', 'pliés', 'dhol drumming', 'routines', 'a summer show'],
        says: ['The mirrors can be covered if you would rather not look.'],
      },
    ],
  },
  {
    kind: 'exercise',
    nature: 'group',
    habits: ['morning', 'afternoon', 'evening'],
    share: 7,
    price: 'class',
    needs: ['moving-more', 'falls', 'blood-pressure', 'weight-and-eating'],
    audiences: ['older-people', 'women', 'disabled-people'],
    ages: ['18+', '50+', '60+', 'all'],
    topics: [
      {
        names: ['chair exercise', 'seated keep fit', 'sit and be fit', 'armchair aerobics'],
        words: ['resistance bands', 'ankle circles', 'soft balls', 'sixties music', 'deep breaths'],
        says: ['Nobody has to get down on the floor, or up again.'],
      },
      {
        names: ['strength and balance', 'steady steps', 'falls prevention class', 'better balance'],
        words: [
          'heel raises',
          'sit-to-stand',
          'backward chaining',
          'ankle weights',
          'tandem walking',
        ],
        says: ['You will be measured at the start and again after ten weeks.'],
        needs: ['falls', 'moving-more'],
      },
      {
        names: ['healthy hearts class', 'cardiac rehab phase four', 'blood pressure busters'],
        words: ['a circuit', 'pulse checks', 'blood pressure readings', 'a long warm-up'],
        says: ['Open to anyone after a heart attack, a stent or a stern word from the doctor.'],
        needs: ['blood-pressure', 'moving-more'],
      },
      {
        names: ['keep fit', 'low-impact aerobics', 'zest and stretch', 'over-fifties circuits'],
        words: ['step boxes', 'hand weights', 'hula hoops', 'a cool-down', 'planks'],
        says: ['Step on the spot when it gets too much.'],
      },
      {
        names: ['couch to 5K', 'run and chat', 'first-time joggers', 'buggy run'],
        words: ['one-minute runs', 'walking breaks', 'a tail runner', 'reflective bibs'],
        says: ['The last person home gets the loudest cheer.'],
      },
      {
        names: ['gym taster', 'exercise on referral', 'weights for women', 'outdoor gym session'],
        words: ['treadmills', 'kettlebells', 'a plan of your own', 'a trainer beside you'],
        says: ['An instructor shows you every machine before you touch it.'],
      },
      {
        names: ['aqua aerobics', 'water workout', 'splash and stretch'],
        words: ['floats', 'shallow water', 'noodles', 'a hoist into the pool'],
        says: ['Hair stays dry unless you laugh too much.'],
        needs: ['pain-and-long-illness', 'moving-more'],
      },
    ],
  },
  {
    kind: 'sport',
    nature: 'group',
    habits: ['evening', 'afternoon', 'morning'],
    share: 5,
    price: 'class',
    needs: ['moving-more', 'loneliness', 'weight-and-eating'],
    audiences: ['men', 'women', 'young-people', 'disabled-people'],
    ages: ['all', '16+', '50+', '11–17'],
    topics: [
      {
        names: ['walking football', 'over-fifties football', 'slow strikers'],
        words: ['no running', 'small-sided games', 'bibs', 'a pot of tea at full time'],
        says: ['The only sprint is to the kettle.'],
      },
      {
        names: ['short mat bowls', 'crown green bowls', 'indoor bowls club', 'boccia for all'],
        words: ['woods to borrow', 'a jack', 'flat shoes', 'friendly matches'],
        says: ['You can pick it up in one afternoon and be cross about it for ever.'],
      },
      {
        names: ['table tennis', 'ping-pong parlour', 'bat and chat'],
        words: ['four tables', 'bats to borrow', 'doubles', 'a ladder'],
        says: ['Good for balance, and for settling scores.'],
      },
      {
        names: ['badminton', 'pickleball', 'shuttle club', 'walking netball'],
        words: ['mixed doubles', 'rackets to borrow', 'social play', 'court shoes'],
        says: ['We rotate every fifteen minutes so that everyone plays everyone.'],
      },
      {
        names: [
          'swimming lessons for adults',
          'women-only swim',
          'learn to float',
          'disability swim',
        ],
        words: ['warm water', 'a teacher in the pool', 'modest costumes welcome', 'lane ropes'],
        says: ['Plenty of us learned after sixty.'],
      },
      {
        names: ['cycling group', 'slow wheelers', 'trike and handcycle session', 'women on wheels'],
        words: ['traffic-free trails', 'bikes to borrow', 'puncture repair', 'electric bikes'],
        says: ['Adapted bikes for all sorts of bodies.'],
      },
      {
        names: ['archery', 'golf for beginners', 'kurling and skittles', 'darts and pool'],
        words: ['bows to borrow', 'a putting mat', 'new-age kurling', 'a handicap system'],
        says: ['Left-handers are catered for.'],
      },
      {
        names: ['judo', 'tae kwon do', 'boxing fitness', 'fencing club'],
        words: ['break-falls', 'pads and gloves', 'belts', 'foils', 'self-control'],
        says: ['Watch a session first if you are not sure.'],
      },
    ],
  },
  {
    kind: 'yoga',
    nature: 'group',
    habits: ['morning', 'evening', 'afternoon'],
    share: 4,
    price: 'class',
    needs: ['moving-more', 'anxiety-and-low-mood', 'pain-and-long-illness'],
    audiences: ['women', 'older-people', 'carers'],
    ages: ['18+', 'all', '50+'],
    topics: [
      {
        names: ['gentle yoga', 'yoga for stiff people', 'hatha hour', 'yoga for beginners'],
        words: ['cat and cow', 'the warrior', 'blocks and belts', 'a long lie-down', 'the breath'],
        says: ['Mats are there to borrow.'],
      },
      {
        names: ['chair yoga', 'seated yoga', 'yoga from a chair'],
        words: ['seated twists', 'sun salutations sitting down', 'wrist stretches'],
        says: ['Come in your ordinary clothes.'],
      },
      {
        names: ['tai chi', 'qigong', 'tai chi for arthritis', 'moving meditation'],
        words: ['cloud hands', 'the crane', 'slow steps', 'weight shifting'],
        says: ['When it is dry we practise on the grass.'],
        needs: ['falls', 'pain-and-long-illness'],
      },
      {
        names: ['pilates', 'mat pilates', 'backs and cores'],
        words: ['the hundred', 'pelvic tilts', 'posture', 'bad backs'],
        says: ['Small movements that you will feel tomorrow.'],
      },
      {
        names: ['mindfulness hour', 'meditation group', 'sit and breathe', 'sound bath'],
        words: ['a body scan', 'singing bowls', 'silence', 'blankets', 'loving-kindness'],
        says: ['Falling asleep is a compliment.'],
        needs: ['anxiety-and-low-mood'],
      },
    ],
  },
];
