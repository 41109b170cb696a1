import { describe, expect, it } from 'vitest';
import { directoryOf } from '../../tests/fixtures/exchange.ts';
import { findTown, townNamed } from './town.ts';

const { vocabulary, postcodes } = directoryOf({
  'towns.yaml': `- { slug: belper, name: Belper, at: [53.023, -1.481], also: [Beaurepaire] }
- { slug: duffield, name: Duffield, at: [52.986, -1.489] }
- { slug: long-eaton, name: Long Eaton, at: [52.9, -1.273] }
- { slug: derbyshire, name: All Derbyshire, at: [53.093, -1.605], area: yes }
`,
});
const find = (town: string, address: string[], postcode = '') =>
  findTown({ town, address, postcode }, vocabulary.towns, postcodes);

describe('the town of a place', () => {
  it.each([
    ['Belper', [], '', 'belper'],
    ['belper, Derbyshire', [], '', 'belper'],
    ['Beaurepaire', [], '', 'belper'],
    ['Belper, Rutlandshire', [], '', 'belper'],
    // A county in the column of towns says less than the rest.
    ['Derbyshire', ['Town Hall'], 'DE56 1AA', 'belper'],
    ['Derbyshire', ['High Street', 'Long Eaton'], '', 'long-eaton'],
    ['All Derbyshire', [], '', 'derbyshire'],
    ['Long Eaton', [], 'DE56 1AA', 'long-eaton'],
    ['', ['Chapel Street', 'Belper'], '', 'belper'],
    ['', ['Chapel Street, Belper DE56 1AA'], '', 'belper'],
    ['', ['Belper Town Hall'], '', 'belper'],
    ['', ['Long Eaton library'], '', 'long-eaton'],
    ['', ['Somewhere'], 'DE56 1AA', 'belper'],
    ['BELPER (nr Duffield)', [], '', 'belper'],
    ['', ['Leisure Centre Long Eaton'], '', 'long-eaton'],
    // The town of the post stands behind, and the postcode is in Duffield.
    ['', ['Wirksworth Road', 'Belper'], 'DE56 4AA', 'duffield'],
    ['', ['Duffield', 'Belper'], 'DE56 1AA', 'duffield'],
  ])('“%s” %j %s is %s', (town, address, postcode, expected) => {
    expect(find(town, address, postcode)).toEqual({ town: expected });
  });

  it.each([
    ['', ['Belper Road'], '', 'Nothing says in which town it is.'],
    ['', ['The Hall Belper Road'], '', 'Nothing says in which town it is.'],
    ['', ['Church Little Eaton'], '', 'Nothing says in which town it is.'],
    [
      'Far (nr Belper)',
      [],
      '',
      'Nothing says in which town it is: “Far (nr Belper)” is not in towns.yaml.',
    ],
    ['Nowhere', [], '', 'Nothing says in which town it is: “Nowhere” is not in towns.yaml.'],
    ['', ['Belper', 'Long Eaton'], '', 'It names several towns: Belper, Long Eaton.'],
    ['Belper', [], 'SW1A 1AA', 'SW1A 1AA is outside the area of this directory.'],
    [
      '',
      ['Far Hall', 'Highcombe'],
      'DE99 9AA',
      'DE99 9AA is about 21 miles from Belper, the nearest in towns.yaml.',
    ],
  ])('“%s” %j %s is told of', (town, address, postcode, message) => {
    const reading = find(town, address, postcode);
    expect(reading.town).toBeNull();
    expect(reading.remark).toMatchObject({ is: 'does not fit', field: 'town', message });
  });

  it('offers the town that was meant', () => {
    expect(find('Bleper', []).remark?.fix).toBe(
      'Belper? Put it right in the table; if it is another place, add that to towns.yaml.',
    );
    expect(find('Nowhere', []).remark?.fix).toBe(
      'Add it to towns.yaml, or its postcode to the row; or --town for all',
    );
  });

  it('offers the line of a village that is not there yet', () => {
    expect(find('', ['Far Hall', 'Highcombe', 'Derbyshire'], 'DE99 9AA').remark?.fix).toBe(
      'Add a line to towns.yaml, such as: - { slug: highcombe, name: Highcombe, at: [53.200, -1.900], district:  }',
    );
  });

  it.each(['', 'Derby Road', 'Belper Road', 'constructor'])('no town is called “%s”', (text) => {
    expect(townNamed(text, vocabulary.towns)).toBeUndefined();
  });
});
