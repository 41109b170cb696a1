/** Invents the text below the fields: one to eight sentences, sometimes with a list or a link. */
import { joinWords } from './days.ts';
import { FIRST_NAMES, inventPerson } from './names.ts';
import type { Random } from './random.ts';
import type { Topic } from './themes/theme.ts';
import { capitalise } from './title.ts';
import type { Nature } from './form.ts';

/** What a text speaks of. */
export interface Scene {
  name: string;
  topic: Topic;
  nature: Nature;
  town: string;
  /** Names of audiences within a sentence. */
  audience: string | null;
  slug: string;
}

/** Plain Markdown of one to three paragraphs. */
export function inventProse(random: Random, scene: Scene): string {
  const wanted = random.pick([1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 5, 6, 7, 8]);
  const [opening, ...rest] = sentences(random, scene);
  const chosen = [opening as string, ...random.some(rest, wanted - 1)];
  const paragraphs: string[] = [];
  while (chosen.length > 0) paragraphs.push(chosen.splice(0, random.between(2, 4)).join(' '));
  if (random.chance(0.1)) paragraphs.push(inventList(random, scene));
  if (random.chance(0.05)) {
    paragraphs.push(`There is more on [our page](https://example.org/${scene.slug}).`);
  }
  return paragraphs.join('\n\n');
}

/** Why a group is no more. */
export function inventEnding(random: Random): string {
  const person = random.pick(FIRST_NAMES);
  return random.pick([
    `This group has ended: ${person} has moved away and nobody could take over.`,
    'This has ended, since the hall was sold.',
    'The grant ran out and the sessions have stopped. Thank you to all who came.',
    `After many good years ${person} has retired and the group has closed.`,
    'Too few of us were left, so we have joined another group.',
    'The building has closed and no other room was found.',
  ]);
}

function sentences(random: Random, { name, topic, nature, town, audience }: Scene): string[] {
  const words = random.shuffle(topic.words);
  const [one = 'good company', two = 'a warm drink', three = 'new faces'] = words;
  const person = inventPerson(random);
  const years = random.between(2, 38);
  const opening = random.pick(OPENINGS[nature])({ name: capitalise(name), town, one, two });
  const contents = random.pick([
    `Expect ${joinWords(words.slice(0, random.between(2, 4)))}.`,
    `There is ${one}, there is ${two}, and there is no hurry.`,
    `Some come for ${one}, others for ${two}, most for the company.`,
    `One time it is ${one}, another time ${two} or ${three}.`,
    `It starts with ${one} and generally ends with ${two}.`,
    `${capitalise(one)}, ${two} and ${three}: there is something for most tastes.`,
    `Ask about ${one}, or about ${two}.`,
  ]);
  const forWhom = audience
    ? [
        `It is meant for ${audience}, and you need not explain yourself.`,
        `Everything is planned with ${audience} in mind.`,
      ]
    : ['Everyone is welcome, whoever you are.', 'You do not have to live in the area.'];
  return [
    opening,
    contents,
    ...topic.says,
    random.pick(forWhom),
    random.pick([
      `${person} started it ${years} years ago in a kitchen.`,
      `We have been going for ${years} years and still set out one chair too few.`,
      `It grew out of a street party in ${town}.`,
      `${person} and a handful of volunteers keep it running.`,
      'It is run by people who came along once and stayed.',
      'A small grant pays for the room.',
    ]),
    random.pick(WELCOMES),
    random.pick(PRACTICAL),
    random.pick(EXTRAS),
  ];
}

interface Slots {
  /** The activity at the head of a sentence: `Tea dance`. */
  name: string;
  town: string;
  one: string;
  two: string;
}

const OPENINGS: Record<Nature, readonly ((slots: Slots) => string)[]> = {
  group: [
    ({ name, town }) => `${name} for anyone in and around ${town}.`,
    ({ name, one }) => `${name}, with ${one} and people to enjoy it with.`,
    ({ name }) => `${name}: just what it says, and we would like to meet you.`,
    ({ one, two, town }) => `If you like ${one} or ${two}, this is the place in ${town}.`,
    ({ name }) => `${name}, with the kettle on.`,
    ({ one }) => `Come for ${one}, stay for the company.`,
    ({ town, one, two }) => `Neighbours from all over ${town} meet here for ${one} and ${two}.`,
    ({ one, two }) => `New to ${one}? So were we; by now we can even manage ${two}.`,
  ],
  service: [
    ({ name, town }) => `${name} for people who live in or near ${town}.`,
    ({ one, two }) => `We help with ${one}, ${two} and much else.`,
    ({ one }) => `Get in touch about ${one}; somebody will listen.`,
    ({ name }) => `${name}, in private and in plain words.`,
    ({ one, two, town }) => `From ${one} to ${two}: help close to home in ${town}.`,
  ],
  event: [
    ({ name, town }) => `${name} for the whole of ${town}.`,
    ({ one, two }) => `Come for ${one}, ${two} and a good day out.`,
    ({ name, one }) => `${name} with ${one}, whatever the weather.`,
    ({ one, town }) => `${town} gets together for ${one} and more.`,
  ],
};

const WELCOMES = [
  'Come on your own or bring a friend.',
  'Nobody is left standing by the door.',
  'If walking in alone is hard, ring first and one of us will meet you outside.',
  'Shy people are our speciality.',
  'You can just sit and watch the first time.',
  'New people turn up most times, so you will not be the only one.',
  'Say it is your first time and somebody will show you round.',
  'You will be asked your name and how you take your tea, and that is all.',
  'Some of us were nervous too.',
  'Stay for ten minutes or until we lock up.',
];

const PRACTICAL = [
  'Wear something comfortable.',
  'Bring your glasses.',
  'Please bring a mug.',
  'All equipment is provided.',
  'Cash only, we are afraid.',
  'The bus stops almost outside.',
  'The room is warm, sometimes too warm.',
  'Children may come if you keep an eye on them.',
  'There is a quiet room if it gets too much.',
  'Large print is there for the asking.',
  'Lifts can sometimes be arranged; ask well ahead.',
  'Let us know about allergies.',
  'Please stay at home if you have a cough.',
  'Helpers have all been checked.',
];

const EXTRAS = [
  'Tea is served halfway through.',
  'There is a raffle when somebody remembers the tickets.',
  'In summer we go out by coach.',
  'Afterwards some of us go on to the chip shop.',
  'We raise a little money for the air ambulance.',
  'Biscuits rotate between plain and fancy.',
  'Friendships made here have led to two weddings.',
  'Volunteers to wash up are loved for ever.',
  'A newsletter goes round at the change of each season.',
  'Doctors and nurses sometimes send people our way.',
  'We would love somebody who plays the piano.',
  '*Please check before you set out in snow.*',
];

function inventList(random: Random, { topic }: Scene): string {
  const items = random.some(topic.words, random.between(2, 5)).map((word) => `- ${word}`);
  const heading = random.pick(['What there is', 'What to expect', 'On the day', 'Worth knowing']);
  return `### ${heading}\n\n${items.join('\n')}`;
}
