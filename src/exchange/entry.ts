/** One thing that a file tells of, on its way from any format to a listing. */
import { misfit, type Remark } from './remarks.ts';

/** Values by the names of `MAP_FIELDS`; several of one field below each other. */
export type Values = Record<string, string>;

/** One thing that a file tells of, before it is a listing. */
export interface Entry {
  /** `row 12`, `service 3`. */
  place: string;
  name: string;
  /** By the names of `MAP_FIELDS`; several values of one field below each other. */
  values: Values;
  remarks: Remark[];
}

/** Says of an entry that it happens in several places, which are no one venue. */
export function setSeveral(
  { values, remarks }: Pick<Entry, 'values' | 'remarks'>,
  names: readonly string[],
  towns: readonly string[],
): void {
  values['place'] = 'various';
  const said = `It happens at:\n\n${names.map((one) => `- ${one}`).join('\n')}`;
  values['description'] = [values['description'] ?? '', said].filter(Boolean).join('\n\n');
  if (new Set(towns.map((town) => town.toLowerCase())).size === 1) values['town'] = towns[0] ?? '';
  else
    remarks.push(
      misfit(
        'town',
        `It happens in several places: ${names.join('; ')}.`,
        'Make a row for each, or name the town of all with --town',
      ),
    );
}
