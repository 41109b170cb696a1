/** What people are told about files as a whole, and about several together. */
import { formatDay } from '../../schedule/dates.ts';
import type { Day } from '../../schedule/schedule.ts';
import { quote } from '../offers.ts';
import { slugify } from '../slug.ts';
import { fault, instead, warning, type Fault } from './fault.ts';

/** A file’s name, place and size; what two files say of the same thing. */
export const fileFaults = {
  // The file
  filePlace: (path: string) =>
    fault(
      'file.place',
      `${quote(path)} is not in the folder of a town. A listing or venue lies one folder deep, in that of its town.`,
      'listings/belper/your-listing.md',
    ),
  fileTown: (folder: string, town: string, meant: string) =>
    fault(
      'file.town',
      `${quote(town)} is not the folder of a town. Each has the short name that stands in towns.yaml.`,
      meant
        ? `Move the file to ${folder}/${meant}/`
        : 'Add the town to towns.yaml, or move the file to the folder of its town',
    ),
  fileName: (slug: string, offered: string) =>
    fault(
      'file.name',
      `The file is called ${quote(slug)}. Its name becomes part of a web address, so it may hold only small letters, digits and single dashes.`,
      offered ? `${offered}.md` : 'A name such as friday-coffee-morning.md',
    ),
  fileReserved: (slug: string) =>
    fault(
      'file.reserved',
      `The file is called ${quote(slug)}, but the site needs that word for a page of its own.`,
      `A longer name, such as ${/^\d+$/.test(slug) ? `group-${slug}` : `${slug}-group`}.md`,
    ),
  fileNotRead: (name: string, why: string, offered: string) =>
    warning(
      'file.not-read',
      `${quote(name)} is not read: ${why}.`,
      offered || 'Take it out of the folder, or put a file that ends in .md in its place',
    ),
  unitLine: (line: string) =>
    fault(
      'file.unit',
      `${quote(line)} is not a postcode and its place. A program writes this file; it is not for editing.`,
      'Run npm run places again, or take the file out',
    ),
  fileTooLarge: (characters: number, most: number) =>
    fault(
      'file.too-large',
      `The file holds ${characters.toLocaleString('en-GB')} characters. There is room for ${most.toLocaleString('en-GB')}.`,
      'Keep what a visitor needs to know, and take the rest out',
    ),
  fileEncoding: () =>
    fault(
      'file.encoding',
      'A letter here was lost, as happens to signs such as £ and é where a file is not saved as UTF-8.',
      'Type the letter again; or, where many are lost, save the file again, and choose UTF-8 where the program asks for the encoding',
    ),
  fileControl: () =>
    fault(
      'file.control',
      'There is a sign on this line that cannot be seen. It often comes along when text is copied.',
      'Delete the line, and type it again',
    ),
  fileMerge: (line: string) =>
    fault(
      'file.merge',
      `${quote(line)} was left here when two changes of one file were put together. What each of them said stands below, with ======= between the two.`,
      'Keep what is right, and take out the lines that begin with <<<<<<<, ======= or >>>>>>>',
    ),
  fileMissing: (file: string) =>
    fault(
      'file.missing',
      `There is no file ${file}.`,
      `A file ${file}, as content/README.md describes it`,
    ),
  fileNotAList: (file: string) =>
    fault(
      'file.not-a-list',
      `${quote(file)} should be a list, each entry beginning with a dash.`,
      '- { slug: walking, name: Walking group }',
    ),
  fileNotFields: (file: string) =>
    fault(
      'file.not-fields',
      `${quote(file)} should hold names and values here, with a colon between them.`,
      'name: Walking group',
    ),

  // What was published before
  listingVanished: (id: string, title: string, since: Day | '', heir: Heir | null, today: Day) =>
    fault(
      'file.vanished',
      `${vanished('listing', id, title, since)} Whoever kept its address, on paper or in a message, would find nothing there.`,
      heir
        ? `${claim(heir)}, if that took its place; or this file again, with a line ended: ${since || today}`
        : `This file again, with a line ended: ${since || today}; or ${claimOf([id])} in the listing that took its place`,
    ),
  venueVanished: (id: string, name: string, since: Day | '', heir: Heir | null) =>
    fault(
      'file.vanished',
      `${vanished('venue', id, name, since)} Places are kept, as other files and other people’s lists know them by that name.`,
      heir
        ? `${claim(heir)}, if that is the same place; or this file again`
        : `This file again; or ${claimOf([id])} in the venue that is the same place`,
    ),
  wordVanished: (noun: string, slug: string) =>
    warning(
      'slug.vanished',
      `The ${noun} ${quote(slug)} was published and is not in this file any more. Whoever kept the address of its page would find nothing there.`,
      noun === 'town'
        ? 'The town again; it may stand there with nothing in it'
        : `The ${noun} again`,
    ),

  // Several files together
  formerlyTaken: (id: string, by: string) =>
    fault(
      'formerly.taken',
      `The old address ${quote(id)} is also the address of ${by}. One address can lead to one page only.`,
      'Take it out of one of the two',
    ),
  twoMeanings: (word: string, here: string, elsewhere: string) =>
    fault(
      'words.two-meanings',
      `${quote(word)} means ${here} here and ${elsewhere} elsewhere in the file.`,
      'Keep the word in one of the two',
    ),
  nameTaken: (word: string, here: string, elsewhere: string) =>
    warning(
      'words.name',
      `${quote(word)} means ${here} here, but it is also a name of ${elsewhere}. Whoever types it will find both.`,
      'Keep it in one of the two, unless both are meant',
    ),
  meaningCount: (given: readonly string[], all: readonly string[]) =>
    fault(
      'words.meaning',
      given.length === 0
        ? `It does not say what the words mean: one of ${all.join(', ')}.`
        : `A town, or a part of the day, has words of its own; here are several things: ${given.join(', ')}.`,
      given.length === 0 ? 'kind: coffee-morning' : 'One entry for each',
    ),
  termBackwards: (from: string, until: string) =>
    fault(
      'term.backwards',
      `A term runs from ${from} until ${until}, which comes before it.`,
      `- { from: ${until}, until: ${from} }`,
    ),
  slugTwice: (slug: string) =>
    fault(
      'slug.twice',
      `${quote(slug)} stands twice in this file. Each slug may stand once.`,
      'Take one out, or give it another slug',
    ),
  slugForm: (slug: string) =>
    instead(
      'slug.form',
      `${quote(slug)} becomes part of a web address, so it may hold only small letters, digits and single dashes.`,
      slugify(slug) || 'coffee-morning',
    ),
  slugReserved: (slug: string) =>
    instead(
      'slug.reserved',
      `The site needs the word ${quote(slug)} for a page of its own.`,
      /^\d+$/.test(slug) ? `group-${slug}` : `${slug}-group`,
    ),
} satisfies Record<string, (...found: never[]) => Fault>;

/** The file that took the place of one that vanished, and all its old addresses as they should stand there. */
interface Heir {
  file: string;
  formerly: readonly string[];
}

function vanished(noun: string, id: string, name: string, since: Day | ''): string {
  const called = name ? `, ${quote(name)},` : '';
  const when = since ? ` since ${formatDay(since, { weekday: false, year: true })}` : '';
  return `The ${noun} ${id}${called} was published, and its file is gone${when}.`;
}

function claimOf(ids: readonly string[]): string {
  return `formerly: [${ids.join(', ')}]`;
}

function claim({ file, formerly }: Heir): string {
  return `In ${file}: ${claimOf(formerly)}`;
}
