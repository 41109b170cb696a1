/** `npm run copies`: writes what stands in the repository a second time, each from its one source, or says what is out of date. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { FORM_NAMES, issueConfig, issueTemplate } from '../src/contributing/forms.ts';
import { contentFolder, readDirectory, shown } from '../src/directory.ts';
import { hasError } from '../src/listings/problems.ts';
import { readVocabulary } from '../src/listings/vocabulary.ts';
import { outFolder } from './build.ts';
import { printProblems } from './check.ts';
import { begin, refuse } from './command.ts';
import { listingJsonSchema, venueJsonSchema } from './copies/schemas.ts';
import { listingTable, venueTable, withTable } from './copies/tables.ts';

const USE = `Use: npm run copies [-- --check | --pictures] [--json]
     --pictures takes the pictures of CONTRIBUTING.md anew, of the site in ${shown(outFolder())}/ (or OUT_DIR).`;
const TEMPLATES = '.github/ISSUE_TEMPLATE';

/** One file that is made from something else, as it stands ('' where there is none) and as it should. */
export interface Copy {
  file: string;
  now: string;
  wanted: string;
}

if (import.meta.main) await begin(main, USE);

/** Writes or checks the copies as the arguments ask; 1 when they are not as they should be, 2 when called wrongly. */
export async function main(args: string[]): Promise<number> {
  let options;
  try {
    options = parseArgs({
      args,
      options: {
        check: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        pictures: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return refuse((error as Error).message, USE);
  }
  const { check, json, pictures } = options;
  if (check && pictures) return refuse('Pictures can be taken, and not checked.', USE);
  if (pictures) return takeAnew(json);
  const copies = await readCopies();
  if ('wrong' in copies) {
    console.error(copies.wrong);
    return 1;
  }
  const stale = copies.filter(isStale);
  if (!check) stale.forEach(write);
  const files = stale.map(({ file }) => file);
  if (json) console.log(JSON.stringify(check ? { stale: files } : { wrote: files }));
  else report(copies.length, files, check);
  return check && stale.length > 0 ? 1 : 0;
}

async function takeAnew(json: boolean): Promise<number> {
  // The browser is wanted for nothing else.
  const { PICTURES, takePictures } = await import('./copies/pictures.ts');
  const { directory } = readDirectory();
  const pictures = directory
    ? await takePictures(outFolder(), directory)
    : { wrong: 'The content has errors. To see them: npm run check' };
  if ('wrong' in pictures) {
    console.error(pictures.wrong);
    return 1;
  }
  const files = [...pictures].map(([name, bytes]) => {
    const file = `${PICTURES}/${name}`;
    mkdirSync(PICTURES, { recursive: true });
    writeFileSync(file, bytes);
    return file;
  });
  if (json) console.log(JSON.stringify({ wrote: files }));
  else for (const file of files) console.log(`Wrote ${file}`);
  return 0;
}

/** Every copy: the schemas for editors, the tables of fields, the templates of the issue forms. */
export async function readCopies(): Promise<readonly Copy[] | { wrong: string }> {
  const folder = shown(contentFolder());
  const { vocabulary, site, problems } = readVocabulary((name) => {
    const file = `${folder}/${name}`;
    return { file, text: read(file) };
  });
  if (site === null || hasError(problems)) {
    printProblems(problems);
    return { wrong: 'The copies are made from these files, so nothing was written.' };
  }

  const readme = `${folder}/README.md`;
  const now = read(readme) ?? '';
  const tables = { 'fields of a listing': listingTable(), 'fields of a venue': venueTable() };
  let wanted = now;
  for (const [name, table] of Object.entries(tables)) {
    const text = withTable(wanted, name, table);
    if (text === null)
      return {
        wrong: `${readme} has no place for the ${name}. Put these two lines back where the table belongs:\n<!-- ${name}: written by npm run copies -->\n<!-- end of ${name} -->`,
      };
    wanted = text;
  }

  return [
    { file: readme, now, wanted },
    await made(`${folder}/schemas/listing.json`, JSON.stringify(listingJsonSchema(vocabulary))),
    await made(`${folder}/schemas/venue.json`, JSON.stringify(venueJsonSchema())),
    await made(`${TEMPLATES}/config.yml`, issueConfig(site)),
    ...(await Promise.all(
      FORM_NAMES.map((form) =>
        made(`${TEMPLATES}/${form}.yml`, issueTemplate(form, vocabulary, site)),
      ),
    )),
  ];
}

/** True where a copy is not as it should be; how its lines end is left to git. */
export function isStale({ now, wanted }: Copy): boolean {
  return now.replaceAll('\r\n', '\n') !== wanted;
}

async function made(file: string, text: string): Promise<Copy> {
  const wanted = await format(text, { ...(await resolveConfig(file)), filepath: file });
  return { file, now: read(file) ?? '', wanted };
}

function write({ file, wanted }: Copy): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, wanted);
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function report(all: number, stale: readonly string[], isCheck: boolean): void {
  for (const file of stale) console.log(isCheck ? `${file} is out of date.` : `Wrote ${file}`);
  if (stale.length === 0) console.log(`All ${all} copies are up to date.`);
  else if (isCheck) console.log('To bring them up to date: npm run copies');
}
