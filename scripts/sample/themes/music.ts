/** Singing, playing and the stage. */
import type { Theme } from './theme.ts';

export const music: readonly Theme[] = [
  {
    kind: 'choir',
    nature: 'group',
    habits: ['evening', 'morning', 'afternoon'],
    share: 4,
    price: 'small',
    needs: ['loneliness', 'anxiety-and-low-mood', 'breathing'],
    audiences: ['older-people', 'women', 'men', 'people-with-dementia'],
    ages: ['all', '18+', '50+', '16+'],
    topics: [
      {
        names: ['community choir', 'sing for pleasure', 'can’t sing choir', 'lunchtime chorus'],
        words: ['folk songs', 'Abba', 'rounds', 'gospel', 'harmonies learned by ear'],
        says: ['No auditions, ever.', 'We sing out twice a year, and only those who wish.'],
      },
      {
        names: ['rock choir', 'pop chorus', 'musical theatre singers'],
        words: ['Queen', 'show tunes', 'Motown', 'backing tracks', 'jazz hands'],
        says: ['Loud is fine.'],
      },
      {
        names: ['dementia-friendly singing group', 'songs and smiles', 'music and memories'],
        words: ['old favourites', 'percussion', 'large-print song sheets', 'tea and biscuits'],
        says: ['Sing, hum, or just tap your foot.'],
        needs: ['dementia', 'caring'],
        audiences: ['people-with-dementia', 'carers'],
      },
      {
        names: ['male voice choir', 'barbershop harmony', 'colliery singers'],
        words: ['four-part harmony', 'Welsh hymns', 'bow ties', 'pit songs', 'a pint afterwards'],
        says: ['New basses are met with tears of joy.'],
        audiences: ['men'],
      },
      {
        names: ['choral society', 'chamber choir', 'carol singers', 'madrigal group'],
        words: ['Messiah', 'Fauré', 'carols from the village books', 'sight-reading', 'a concert'],
        says: ['Scores are lent for the season.'],
      },
      {
        names: ['signing choir', 'hands and voices', 'Makaton chorus'],
        words: ['British Sign Language', 'Makaton', 'pop songs in sign'],
        says: ['You need neither hear nor sing.'],
        audiences: ['deaf-people', 'people-with-learning-disabilities'],
      },
      {
        names: ['singing for lungs', 'breathe and sing', 'puff and pitch'],
        words: ['breathing exercises', 'humming', 'sea shanties', 'seats for all'],
        says: ['A respiratory nurse helped us to begin.'],
        needs: ['breathing'],
      },
    ],
  },
  {
    kind: 'music',
    nature: 'group',
    habits: ['evening', 'afternoon'],
    share: 3,
    price: 'small',
    needs: ['loneliness', 'anxiety-and-low-mood'],
    audiences: ['young-people', 'older-people', 'people-with-learning-disabilities'],
    ages: ['all', '16+', '11–17'],
    topics: [
      {
        names: ['ukulele group', 'uke jam', 'strum together', 'four strings club'],
        words: ['three chords', 'ukuleles to borrow', 'George Formby', 'skiffle'],
        says: ['You will be playing a tune before the break.'],
      },
      {
        names: ['brass band practice', 'training band', 'silver band'],
        words: ['cornets', 'euphoniums', 'hymn tunes', 'marches', 'instruments on loan'],
        says: ['A band has played here since the mine opened.'],
      },
      {
        names: ['folk session', 'open mic', 'tunes in the tap room', 'acoustic night'],
        words: ['fiddles', 'whistles', 'ballads', 'a bodhrán', 'first-timers'],
        says: ['Listeners are as welcome as players.'],
      },
      {
        names: ['drumming circle', 'samba band', 'djembe for beginners'],
        words: ['djembes', 'surdos', 'call and response', 'ear plugs'],
        says: ['Bring nothing but your hands.'],
      },
      {
        names: [
          'community orchestra',
          'recorder consort',
          'handbell ringers',
          'bell-ringing practice',
        ],
        words: ['rusty violins', 'easy parts', 'plain hunt', 'ropes and sallies'],
        says: ['Everybody starts with one bell and one mistake.'],
      },
      {
        names: ['guitar for beginners', 'songwriting club', 'youth band nights', 'DJ workshop'],
        words: ['barre chords', 'a small studio', 'beats', 'amps', 'lyrics'],
        says: ['Headphones keep the neighbours friendly.'],
      },
    ],
  },
  {
    kind: 'drama-and-film',
    nature: 'group',
    habits: ['evening', 'afternoon'],
    share: 2,
    price: 'small',
    needs: ['loneliness', 'anxiety-and-low-mood'],
    audiences: ['older-people', 'young-people', 'people-with-dementia'],
    ages: ['all', '16+', '18+', '50+'],
    topics: [
      {
        names: ['film club', 'matinee club', 'village hall cinema', 'classic film afternoon'],
        words: [
          'black-and-white classics',
          'subtitles',
          'ice cream in the interval',
          'westerns',
          'musicals',
        ],
        says: ['The film is chosen by a show of hands the time before.'],
      },
      {
        names: ['relaxed screening', 'dementia-friendly pictures', 'silver screen'],
        words: ['lights left low', 'a break halfway', 'songs to join in with', 'short newsreels'],
        says: ['Walk about, talk, or sleep through it; nobody minds.'],
        needs: ['dementia', 'loneliness'],
        audiences: ['people-with-dementia', 'carers'],
      },
      {
        names: [
          'amateur dramatic society',
          'players’ rehearsal',
          'pantomime company',
          'play reading group',
        ],
        words: [
          'auditions',
          'scenery painting',
          'prompting',
          'costumes',
          'one-act comedies',
          'murder mysteries',
        ],
        says: ['Those who would rather not act make tea, props and noises off.'],
      },
      {
        names: [
          'improvisation evening',
          'puppet makers',
          'storytelling on stage',
          'operatic society',
        ],
        words: ['silly games', 'glove puppets', 'Gilbert and Sullivan', 'stage fright cures'],
        says: ['Nothing has to be learned by heart.'],
      },
    ],
  },
];
