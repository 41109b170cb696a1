import { phrases } from './phrase.ts';

/*
 * Words that say nothing about when, and so may stand in a `when:` line. Whatever is not here is refused.
 * A word that could change a time must never be added, however often people write it: about, after, any, before,
 * check, dates, details, doors, if, late, most, next, no, normally, not, or, other, some, times, until, usually,
 * various, website, when; nor a season, a feast or a number.
 */

const LITTLE_WORDS = `
  a across all also among an and anybody are as at be being both by can each every everywhere for has have he here
  in into is it it's its just my of on only our she so someone something somewhere that the their them there these
  they this those together us we we're we've who will with within you you'll your yourself`;

const DEEDS = `
  aimed along attend borrow bring browse built catch cater chat chatting collect come complete connect connecting
  continue continues cook create deliver designed discover draw eat enjoy extend feel fill find focus focused
  focuses gather gathers get give gives go help hold host hosted hosts invite invited join joining keep knitting
  learn learning led like looking love make making meet meeting meets mix offer offering offers play playing pop
  practice practise provide provided provides reach relax relaxing run running runs serve served serves serving
  share sharing simply sing singing sit socialise socialising speak stay take takes talk try turn unwind use visit
  volunteer want wants welcome welcomes welcoming wish would`;

const PEOPLE = `
  junior juniors adult adults ages ambassadors anyone aunties babies baby beavers beginners brownies carer carers child children
  cubs dads daughter everybody everyone expectant experts families family fathers friend friends grandchildren
  grandparent grandparents guests guides helpers hosts individuals kids ladies lads lady leaders locals members men
  men's mothers mum mums musicians neighbour neighbours newcomers parent parents pensioners people person players
  pram prams public pupils rainbows readers residents runners scouts seniors singers son staff students sufferers
  team teenagers teens toddler toddlers tutor tutors villagers visitors volunteers walkers widowed widows women
  women's worker workers young youth youths`;

const PLACES = `
  abbey academy area arms association avenue baths bay bowl building bungalow cafe cafes café campus car cathedral
  centre chapel church city club clubhouse college community cottage council country courtyard cricket crypt
  downstairs drive entrance environment estate farm field fields fire firs floor foyer gallery garden gardens
  greenhouse ground gym hall hill home homes hospital hotel house hub hubs inn institute kitchen lane leisure
  library lounge lower main market mill minster mosque museum office outdoor parish park pavilion place playground
  pub reception recreation road room rooms school schoolroom scout shop site space spaces spot square stables
  station street studio surgery temple theatre town upper upstairs venue vestry village workshop yard`;

const FARE = `
  bacon beverage beverages biscuits bread breakfast brew brunch buffet buns cake cakes cereal cereals cheese chips
  chocolate coffee cold cooked cordial cordials croissants cuppa delicious dinner dinners dish drink drinks fish
  food free fresh fruit healthy hearty homemade hot juice lunch meal meals milk nibbles nutritious pancakes pastries
  pasty pie pizza porridge pudding puddings refreshments roll rolls salad sandwiches scones snack snacks soup squash
  supper sweets tasty tea teacakes teas toast toasted treats vegetarian water`;

const THINGS_TO_DO = `
  advanced bounce choral competition course courses fair fairs fete gala helpline improvers intermediate joy knitters market minis rehearsal rehearsals sale stall stalls u3a accessibility activities activity advice aerobic aerobics aid aids alzheimer's art arts autism badminton bake
  baking ballet ballroom band banter barbershop bat beginners bell bellringing bells benefits bereavement
  bingo blind blues board boccia book books bowling bowls brass breakfast breastfeeding bridge calligraphy cancer
  cards carpet carving cash ceramics chairobics chess chi choir chorus circle circuits citizens class classes clinic
  clothes club clubs colouring communal companionship company computer computers conversation cooking counselling
  craft crafts crafty creative credit crochet crossword culture cup curling cycle cycling dads' dance dancing darts
  deaf debt dementia diabetes digital disco dominoes drama drawing dyslexia embroidery employment energy english
  entertainment esol evensong event events exercise exhibition fellowship filling film fit fitness flower flowers
  folk foodbank football form forum french fridge friendship fun games gaming gardening gentle german group groups
  growing guitar harmonica harmony health hearing heritage history hobby housing indoor italian jazz jigsaw
  jigsaws job jobs judo karaoke karate keep knit knitting kurling lace lacemaking language languages larder latin
  learning lego lgbtq line luncheon lunches mahjong mass massage meal meditation meeting meetings memory mend mental
  messy mindfulness model money morris movement multi music natter natters needlework nordic nursery opera orchestra
  origami painting panto pantry parcels parkinson's parkinsons patchwork pensions petanque photo photographic
  photography pickleball pilates pin play playgroup poetry pool pop pottery prayer preschool prize project puzzle
  puzzles quiet quilters quilting quiz quizzes radio railway rainbow ramble ramblers reading recital refreshments
  refugees repair rhyme rhymetime ringers ringing rock rummikub running sale salsa samba scrabble seated sensory
  service services session sessions sew sewing shed sheds sight sign singing sketch sketching skills slimming
  snooker social socials spanish spinning sports stories story storytime strength stretch stroke strollers supper
  support surgery swap swimming table tai talks tap tennis theatre therapy toddler toddling tots toy toys trading
  training transport ukulele uniform up upcycling veterans walk walking walks warm watercolour watercolours
  weaving weight welcome wellbeing whist wood woodturning woodwork workout workshop workshops worship writers
  writers' writing yoga zumba`;

const TALK = `
  concession concessions   able access accessed accessible advised affordable attached autistic available based basic beautiful big booking
  bookings brilliant charge charging charity chatty cheerful comfortable comfy cost cosy creative devices different
  donation donations dropin easy elderly entry essential excellent facilities friendly fun general gluten good great
  happy hearing heart heated held homemade hybrid include includes including inclusive indoor informal isolation
  light lively lonely lots love lovely low magazines manned necessary new nice official online open opening opens
  operate operates optional organised outreach parking peaceful perfect person pleasant plenty proud providing
  quality range real recommended regular relaxed required resources safe safely seating signposting skilled small
  somebody supervised supported supportive taster together toilets traditional variety via warmth welcoming
  wheelchair wheelchairs wifi wonderful zoom`;

/** What people do there. */
export const DEED_WORDS = wordsOf(DEEDS);
/** Whom it is for. */
export const PEOPLE_WORDS = wordsOf(PEOPLE);
/** Words for people, places and things, which may be part of a name. */
export const NOUNS = wordsOf(PEOPLE, PLACES, FARE, THINGS_TO_DO);
/** Every single word that says nothing about when. */
export const HARMLESS = wordsOf(LITTLE_WORDS, DEEDS, PEOPLE, PLACES, FARE, THINGS_TO_DO, TALK);

/** The words of some lists, as one set. */
export function wordsOf(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((words) => words.trim().split(/\s+/)));
}

/** Words that say nothing about when, but only together. */
export const HARMLESS_TOGETHER = phrases([
  'a week',
  'forget me not',
  'forget me nots',
  'name :',
  'venue :',
  'where :',
  'what :',
  'first come first served',
  'quiet time',
  'time out',
  'tea time',
  'craft time',
  'family time',
  'play time',
  'rhyme time',
  'story time',
  'toddler time',
  'social evening',
  'music night',
  'film nights',
  'film night',
  'games nights',
  'games night',
  'quiz nights',
  'quiz night',
  'afternoon session',
  'afternoon sessions',
  'afternoon tea',
  'afternoon teas',
  'all abilities',
  'all ages',
  'all levels',
  'all the year round',
  'all year',
  'all year round',
  'and more',
  'and much more',
  'ante natal',
  'as well',
  'at home',
  'bank holidays included',
  'bring a friend',
  'bring your own',
  'catch up',
  'coffee afternoon',
  'coffee afternoons',
  'coffee morning',
  'coffee mornings',
  'come and see us',
  'day centre',
  'drop in',
  'drop ins',
  'drop off',
  'during that time',
  'during this time',
  'end of life',
  'evening class',
  'evening meal',
  'evening prayer',
  'evening service',
  'evening session',
  'evening sessions',
  'evening worship',
  'everything provided',
  'face to face',
  'first aid',
  'followed by',
  'food bank',
  'food banks',
  'for further information',
  'for information',
  'for more information',
  'free of charge',
  'have a go',
  'hot drinks included',
  'hours :',
  'if you want to',
  'if you would like to',
  "if you'd like to",
  'in advance',
  'in person',
  'incl bank holidays',
  'incl . bank holidays',
  'including bank holidays',
  'just turn up',
  'life drawing',
  'look forward to seeing you',
  'lots more',
  'love to see you',
  'lunchtime',
  'lunchtime session',
  'lunchtime sessions',
  'lunchtimes',
  'made from scratch',
  'make do and mend',
  'morning coffee',
  'morning prayer',
  'morning service',
  'morning session',
  'morning sessions',
  'morning worship',
  'much more',
  'no booking necessary',
  'no booking needed',
  'no booking required',
  'no charge',
  'no cost',
  'no experience necessary',
  'no experience needed',
  'no experience required',
  'no need to book',
  "you don't need to be a member",
  'no previous experience',
  'of all ages',
  'of the week',
  'on site',
  'one to one',
  'open hours',
  'open times',
  'opening hours',
  'opening time',
  'opening times',
  'other activities',
  'over the phone',
  'pay as you go',
  'per adult',
  'per child',
  'per class',
  'per family',
  'per head',
  'per household',
  'per person',
  'per session',
  'per visit',
  'per week',
  'phone line',
  'phone lines',
  'pop along',
  'pop in',
  'pop up',
  'post natal',
  'pre school',
  'pre schoolers',
  'see you there',
  'self care',
  'self help',
  'sit and stitch',
  'suggested donation',
  'take away',
  'takeaway',
  'tea or coffee',
  'throughout the year',
  'time :',
  'times :',
  'tiny tots',
  'to take away',
  'turn up',
  'under new management',
  'under way',
  'various activities',
  'various other activities',
  'very welcome',
  'walk in',
  'walk ins',
  'way of life',
  'when :',
  'where we',
  'where you',
  'which are open to',
  'which is accessed',
  'which is at',
  'which is held',
  'which is in',
  'which is open to',
  'wi fi',
  'year round',
]);
