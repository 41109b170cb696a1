/** Learning, giving time, and coming together once. */
import type { Theme } from './theme.ts';

export const together: readonly Theme[] = [
  {
    kind: 'learning',
    nature: 'group',
    habits: ['evening', 'morning', 'afternoon'],
    share: 4,
    price: 'class',
    needs: ['work', 'loneliness', 'learning-english'],
    audiences: ['older-people', 'newcomers', 'parents'],
    ages: ['18+', '16+', '19+', '50+'],
    topics: [
      {
        names: ['English conversation', 'ESOL class', 'English for everyday', 'talk English café'],
        words: [
          'shopping words',
          'at the doctor’s',
          'grammar',
          'a crèche',
          'practice with volunteers',
        ],
        says: ['All levels, and the kettle speaks every language.'],
        needs: ['learning-english'],
        audiences: ['newcomers'],
      },
      {
        names: ['local history society', 'archive group', 'family history help'],
        words: ['parish registers', 'mill workers', 'census returns', 'old maps', 'lantern slides'],
        says: ['We are still arguing about who built the bridge.'],
      },
      {
        names: [
          'French for fun',
          'Spanish for beginners',
          'Italian conversation',
          'sign language course',
        ],
        words: ['ordering lunch', 'verbs', 'fingerspelling', 'songs', 'holiday phrases'],
        says: ['Homework is optional and seldom done.'],
      },
      {
        names: ['maths and English for adults', 'GCSE second chance', 'reading skills one to one'],
        words: ['fractions', 'spelling', 'a certificate', 'help with children’s homework'],
        says: ['School may not have worked; this is not school.'],
        needs: ['work'],
      },
      {
        names: ['talks and lectures', 'armchair travellers', 'astronomy society', 'geology club'],
        words: ['a guest speaker', 'telescopes', 'slides of Peru', 'fossils', 'questions'],
        says: ['Visitors pay at the door and are glad of the heating.'],
      },
      {
        names: ['first aid course', 'food hygiene certificate', 'floristry class', 'sugarcraft'],
        words: ['CPR', 'a defibrillator', 'wreaths', 'royal icing', 'corsages'],
        says: ['All materials are in the price.'],
      },
    ],
  },
  {
    kind: 'volunteering',
    nature: 'group',
    habits: ['morning', 'day', 'afternoon'],
    share: 3,
    price: 'free',
    needs: ['loneliness', 'work', 'moving-more'],
    audiences: ['young-people', 'newcomers', 'older-people'],
    ages: ['16+', '18+', 'all'],
    topics: [
      {
        names: ['litter pick', 'tidy town team', 'wombles', 'clean-up crew'],
        words: ['litter grabbers', 'hi-vis', 'canal banks', 'a bacon roll afterwards'],
        says: ['The record stands at forty-one bags and a bath.'],
      },
      {
        names: [
          'charity shop helpers',
          'library volunteers',
          'museum guides',
          'heritage railway crew',
        ],
        words: ['sorting donations', 'the till', 'visitors’ questions', 'oily rags', 'shelving'],
        says: ['One morning a week is plenty.'],
      },
      {
        names: ['hospital radio', 'talking newspaper', 'community newsletter team'],
        words: ['requests', 'recording', 'editing', 'reading aloud', 'interviews'],
        says: ['A face for radio is an advantage.'],
      },
      {
        names: ['time bank', 'good neighbours scheme', 'school readers', 'telephone volunteers'],
        words: [
          'an hour for an hour',
          'small odd jobs',
          'hearing children read',
          'changing a bulb',
        ],
        says: ['Expenses are paid and references given.'],
      },
    ],
  },
  {
    kind: 'event',
    nature: 'event',
    habits: ['day', 'afternoon', 'evening', 'morning'],
    share: 5,
    price: 'small',
    needs: ['loneliness', 'moving-more', 'being-a-parent'],
    audiences: ['families', 'older-people', 'children'],
    ages: ['all', '18+'],
    topics: [
      {
        names: ['open day', 'come and try day', 'taster day', 'information fair', 'health fair'],
        words: ['stalls', 'free taster sessions', 'blood pressure checks', 'demonstrations'],
        says: ['Twenty groups under one roof, and all of them want you.'],
      },
      {
        names: ['summer fête', 'spring fair', 'Christmas market', 'harvest supper', 'carnival'],
        words: ['a tombola', 'the coconut shy', 'a brass band', 'a dog show', 'hog roast'],
        says: ['If it rains we move into the hall.'],
      },
      {
        names: ['concert', 'carol evening', 'variety show', 'pantomime', 'film night'],
        words: ['an interval with ice cream', 'a raffle', 'songs everyone knows', 'subtitles'],
        says: ['Relaxed performance: come and go, make noise.'],
      },
      {
        names: ['jumble sale', 'plant sale', 'book fair', 'toy swap', 'clothes swap'],
        words: ['bargains', 'perennials', 'paperbacks', 'bric-a-brac', 'home baking'],
        says: ['Doors open on the dot and elbows are forgiven.'],
      },
      {
        names: [
          'one-day workshop',
          'wellbeing day',
          'memory walk',
          'sponsored swim',
          'charity quiz',
        ],
        words: ['a guest tutor', 'lunch', 'medals', 'a goody bag', 'good causes'],
        says: ['Every penny goes to the hospice.'],
      },
      {
        names: ['lantern parade', 'well dressing weekend', 'heritage open day', 'switch-on'],
        words: [
          'lanterns',
          'a procession',
          'guided tours',
          'mulled juice',
          'fireworks without bangs',
        ],
        says: ['Road closures are signed on the day.'],
      },
    ],
  },
];
