/** An invented directory, as the form is given it: for tests. */
import { EMPTY_CALENDAR } from '../../schedule/calendar.ts';
import type { TownFacts, Words } from './data.ts';

const term = (slug: string, name: string) => ({ slug, name, sentence: '', also: [] });

export const WORDS: Words = {
  vocabulary: {
    towns: [
      { slug: 'belper', name: 'Belper', at: [53, -1.5], district: '', also: [], isArea: false },
      { slug: 'county', name: 'The county', at: [53, -1.6], district: '', also: [], isArea: true },
    ],
    kinds: [term('craft', 'Craft group'), term('walking', 'Walking group')],
    needs: [term('loneliness', 'Loneliness')],
    audiences: [term('carers', 'Carers')],
    sayings: [{ say: ['knit and natter'], means: 'kind', slug: 'craft' }],
  },
  calendar: EMPTY_CALENDAR,
  closed: [],
};

export const BELPER: TownFacts = {
  venues: [
    {
      slug: 'library',
      name: 'Belper Library',
      address: ['Bridge Street'],
      postcode: 'DE56 1AA',
      access: { 'step-free': 'yes' },
      closed: [],
    },
  ],
  known: [
    {
      id: 'belper/knit-and-natter',
      title: 'Knit and natter',
      kind: 'craft',
      venue: 'library',
      days: ['mon'],
      phone: '01773000000',
      email: '',
      web: '',
      isOver: false,
    },
  ],
  taken: ['knit-and-natter', 'old-walk'],
};
