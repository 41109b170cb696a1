/** What code asks of where it runs: the clock, a browser, and methods that old phones do not have. */
import ts from 'typescript';

const CLOCK_PLACES = ['islands', 'scripts', 'directory']; // directory.ts asks it once, for the day of the build
const BROWSER_PLACES = ['islands'];
const BROWSER_FILES = ['src/search/fetching/worker.ts'];
// Their code runs in browsers, or may.
const SENT_PLACES = [
  'schedule',
  'listings',
  'paths',
  'search',
  'map',
  'places',
  'feeds',
  'shortlist',
  'sharing',
  'contributing',
  'components',
  'islands',
];
/** What is fetched apart from the code that asks for it. */
const LOOKS_BACK = ['src/search/reading/'];

/** Methods of iterators, and grouping: a tablet of 2020 stops at them. */
const TOO_YOUNG =
  /(?:\.(?:keys|values|entries)\(\)\.(?:drop|every|filter|find|flatMap|forEach|map|reduce|some|take|toArray)|^(?:Map|Object)\.groupBy)$/;
/** Methods of lists: an iPhone of 2016 goes no further than iOS 15, which has none of them. */
const YOUNG = /\.(?:toSorted|toReversed|toSpliced)$/;
/** Reading of addresses without an exception, and of texts with half a sign: that iPhone has none of it. */
const YOUNG_TEXT = /(?:^URL\.(?:parse|canParse)|\.(?:toWellFormed|isWellFormed))$/;
const BROWSER_NAMES = new Set(
  'document window self globalThis localStorage sessionStorage indexedDB navigator location history fetch'.split(
    ' ',
  ),
);

/** What is wrong with where a file's code asks the clock or a browser, or with how young a browser it needs. */
export function surroundingsFaults(file: string, place: string, part: ts.SourceFile): string[] {
  return [
    ...clockFaults(file, place, part),
    ...browserFaults(file, place, part),
    ...ageFaults(file, place, part),
  ];
}

function clockFaults(file: string, place: string, part: ts.SourceFile): string[] {
  if (CLOCK_PLACES.includes(place)) return [];
  return nodesOf(part)
    .filter(asksTheClock)
    .map(
      (node) =>
        `${file}: "${node.getText(part)}" asks the clock, which only islands and scripts may. Take today as an argument.`,
    );
}

function asksTheClock(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node))
    return /^(?:Date\.now|Temporal\.Now)$/.test(node.getText());
  if (ts.isNewExpression(node))
    return node.expression.getText() === 'Date' && !node.arguments?.length;
  if (!ts.isCallExpression(node) || node.arguments.length > 0) return false;
  const called = node.expression.getText();
  return called === 'Date' || /DateTimeFormat\([\s\S]*\)\.format(?:ToParts)?$/.test(called);
}

function browserFaults(file: string, place: string, part: ts.SourceFile): string[] {
  if (BROWSER_PLACES.includes(place) || BROWSER_FILES.includes(file)) return [];
  // A name that the file itself declares is its own: search has documents, too.
  const nodes = nodesOf(part).filter(ts.isIdentifier);
  const declared = new Set(nodes.filter(isDeclared).map((node) => node.text));
  // Node has it as well.
  const isKnown = (name: string) => declared.has(name) || (place === 'scripts' && name === 'fetch');
  const used = nodes.filter(
    (node) => BROWSER_NAMES.has(node.text) && !isName(node) && !isKnown(node.text),
  );
  return used.map(
    (node) =>
      `${file}: "${node.text}" exists only in a browser, and only islands may use it. Pass in what it gives, or move this to src/islands.`,
  );
}

function ageFaults(file: string, place: string, part: ts.SourceFile): string[] {
  if (!SENT_PLACES.includes(place)) return [];
  const nodes = nodesOf(part);
  const properties = nodes.filter(ts.isPropertyAccessExpression).map((node) => node.getText(part));
  const tooYoung = properties.filter((text) => TOO_YOUNG.test(text));
  const young = properties.filter((text) => YOUNG.test(text));
  const texts = properties.filter((text) => YOUNG_TEXT.test(text));
  const isBarred = !LOOKS_BACK.some((folder) => file.startsWith(folder));
  const looksBack = nodes.some(
    (node) => isText(node) && /\(\?<[=!]/.test(node.getText(part)) && isBarred,
  );
  return [
    ...young.map(
      (text) =>
        `${file}: "${text}" is not in browsers from before 2023, which old phones keep. Sort or turn a copy, as in [...list].sort().`,
    ),
    ...texts.map(
      (text) =>
        `${file}: "${text}" is not in browsers from before 2023, which old phones keep. Catch what new URL(…) throws; replace \\p{Surrogate}.`,
    ),
    ...tooYoung.map(
      (text) =>
        `${file}: "${text}" is not in browsers from before 2025, which many visitors have. Make a list first, as in [...map.keys()].some, or write the loop.`,
    ),
    ...(looksBack
      ? [
          `${file}: (?<= and (?<! stop browsers from before 2023 as soon as they read the file. Catch what stands before, or move this to ${LOOKS_BACK.join(', ')}, which a page does without where it must.`,
        ]
      : []),
  ];
}

function isText(node: ts.Node): boolean {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isRegularExpressionLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  );
}

function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isVariableDeclaration(parent) ||
      ts.isParameter(parent) ||
      ts.isBindingElement(parent) ||
      ts.isFunctionDeclaration(parent) ||
      ts.isImportSpecifier(parent) ||
      ts.isImportClause(parent)) &&
    parent.name === node
  );
}

// The name of something else's part: `.document`, `{ document: 1 }`, `document?: string`.
function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  return (
    ('name' in parent && parent.name === node) ||
    ('propertyName' in parent && parent.propertyName === node)
  );
}

function nodesOf(part: ts.SourceFile): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(part);
  return nodes;
}
