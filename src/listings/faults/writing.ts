/** What people are told about how fields are written down. */
import { quote } from '../offers.ts';
import { bold, fault, warning, type Fault } from './fault.ts';

/** Dashes, colons, quotation marks, and whatever else a field stands between. */
export const writingFaults = {
  // The lines around the fields
  frontMissing: (found: string) =>
    fault(
      'front.missing',
      found === ''
        ? 'The file is empty. A listing begins with a line of three dashes, and its fields stand below.'
        : `The file begins with ${quote(found)}. Before the fields there has to be a line of three dashes.`,
      '---',
    ),
  frontNoFields: (found: string) =>
    fault(
      'front.missing',
      `The file begins with ${quote(found)}. A listing has fields, one on a line, between two lines of three dashes.`,
      '---\ntitle: Friday coffee morning\n…\n---, as the example in content/README.md shows',
    ),
  frontAbove: (found: string) =>
    fault(
      'front.missing',
      `The file begins with ${quote(found)}. It has to begin with the line of three dashes that stands below.`,
      'Take out what stands above the three dashes',
    ),
  frontDash: (found: string) =>
    fault(
      'front.dash',
      found.trim() === '---'
        ? 'There is a space before the three dashes of this line. They stand at the edge.'
        : `This line says ${quote(found)}, where three dashes and nothing else should stand. Word processors often change them.`,
      '---',
    ),
  frontLanguage: (found: string) =>
    fault(
      'front.language',
      `The first line says ${quote(found)}. Nothing may stand after its three dashes.`,
      '---',
    ),
  frontNotClosed: (isOpened: boolean) =>
    fault(
      'front.not-closed',
      isOpened
        ? 'The fields begin with a line of three dashes, but no such line comes after them.'
        : 'Below the fields, too, there has to be a line of three dashes.',
      '---',
    ),
  frontEmpty: () =>
    fault(
      'front.empty',
      'Nothing stands between the two lines of three dashes.',
      'title: Friday coffee morning',
    ),

  // How fields are written
  yamlTab: () =>
    fault(
      'yaml.tab',
      'This line begins with a tab. A line can be set in by spaces only.',
      'Two spaces instead of the tab',
    ),
  yamlFolded: (line: string, field: string) =>
    warning(
      'yaml.folded',
      `${quote(line)} is set in without a name, so it was read as a part of ${bold(field)}.`,
      'Put it into the same line, or give it a field of its own',
    ),
  yamlTwice: (field: string) =>
    fault(
      'yaml.twice',
      `${bold(field)} stands here a second time. Each field may stand once.`,
      'Put both into one line, or take one out',
    ),
  yamlSpace: (field: string, line: string) =>
    fault('yaml.space', `A space is missing after the colon of ${bold(field)}.`, line),
  yamlSeparator: (field: string, line: string) =>
    fault(
      'yaml.space',
      `After ${bold(field)} there has to be a plain colon and a plain space. What stands here is another sign.`,
      line,
    ),
  yamlDash: (field: string, line: string) =>
    fault('yaml.dash', `A space is missing after the dash, below ${bold(field)}.`, line),
  yamlColon: (field: string, line: string) =>
    fault(
      'yaml.colon',
      `${bold(field)} holds a colon with a space after it, which would begin a new field. Quotation marks around the words keep them together.`,
      line,
    ),
  yamlSign: (field: string, value: string, line: string) =>
    fault(
      'yaml.sign',
      `${bold(field)} begins with ${quote(value.charAt(0))}, which has a meaning of its own there. Quotation marks around the words make it a plain sign.`,
      line,
    ),
  yamlHash: (field: string, line: string) =>
    fault(
      'yaml.hash',
      `${bold(field)} holds a # sign, and what stands after it would be left out. Quotation marks around the words keep them together.`,
      line,
    ),
  yamlQuote: (field: string, line: string) =>
    fault('yaml.quote', `A quotation mark opens ${bold(field)} and does not close.`, line),
  yamlAfterQuote: (field: string, line: string) =>
    fault(
      'yaml.after-quote',
      `In ${bold(field)} something stands after the closing quotation mark. They have to go around all of it.`,
      line,
    ),
  yamlBracket: (field: string, line: string) =>
    fault('yaml.bracket', `A bracket opens ${bold(field)} and does not close.`, line),
  yamlAlias: (mark: string) =>
    fault(
      'yaml.alias',
      `${quote(mark)} has a meaning of its own here, as it copies or changes other parts of the file.`,
      'Put the value into quotation marks',
    ),
  yamlIndent: (line: string) =>
    fault(
      'yaml.indent',
      `Near ${quote(line)} the lines are not set in alike, so it cannot be told what belongs together.`,
      'Fields begin at the edge; the parts of one stand below it, each set in by two spaces',
    ),
  yamlSecondLine: (field: string, lines: string) =>
    fault(
      'yaml.line',
      `A second line of ${bold(field)} stands here. Several are set in below it, each with a dash.`,
      lines,
    ),
  yamlDeep: () =>
    fault(
      'yaml.deep',
      'Lists stand within lists here, too many to be read.',
      'One field a line: its name, a colon, a space, and what it holds',
    ),
  yamlLine: (line: string) =>
    fault(
      'yaml.line',
      `${quote(line)} cannot be read as a field and its value.`,
      'The name of the field, a colon, a space, and what it holds',
    ),
} satisfies Record<string, (...found: never[]) => Fault>;
