/** The rows that tell how well a search answers, in all and group by group, beside its rivals. */
import type { Row } from '../measure.ts';
import { GROUPS, type Group } from '../questions/question.ts';
import type { Performance } from '../rivals/rivals.ts';
import type { Answer } from '../rivals/rival.ts';
import { metricsOf, scoreOf, type Judged, type Metric } from './verdict.ts';

/** What our own answers have to reach. */
const LEAST: Readonly<Record<Group, Partial<Record<Metric, number>>>> = {
  exact: { 'success@1': 0.98, 'success@5': 1, 'nDCG@10': 0.98 },
  facts: { 'success@1': 0.98, 'success@5': 1, 'nDCG@10': 0.98 },
  days: { 'success@1': 0.98, 'success@5': 1, 'nDCG@10': 0.98 },
  places: { 'success@1': 0.98, 'success@5': 1, 'nDCG@10': 0.98 },
  slips: { 'success@1': 0.98 },
  everyday: { 'success@1': 0.85, 'success@5': 0.95 },
  names: { 'success@1': 0.97, 'success@5': 1 },
  nothing: { 'says so': 1 },
};

/** The two parts of the questions; what is tuned on must not be taken for what holds. */
const PARTS = [
  { name: 'open', isHeld: false },
  { name: 'set aside', isHeld: true },
];

/** For each part of the questions: all that have an answer, and then group by group. */
export function qualityRows(
  title: string,
  judged: readonly Judged[],
  ours: readonly (Answer | null)[],
  rivals: readonly Performance[],
): Row[] {
  const rows = (name: string, chosen: (judged: Judged) => boolean, group: Group | null): Row[] => {
    const places = [...judged.keys()].filter((place) => chosen(judged[place]!));
    return metricsOf(group ?? 'exact').flatMap((metric) => {
      const value = scoreOf(metric, places, judged, ours);
      const least = group === null ? undefined : LEAST[group][metric];
      if (value === null) return [];
      return [
        {
          what: `${title}, ${name} (${places.length}): ${metric}`,
          value,
          unit: 'share' as const,
          ...(least === undefined ? {} : { least }),
          rivals: rivals.flatMap((rival) => {
            const theirs = scoreOf(metric, places, judged, rival.answers);
            return theirs === null ? [] : [{ name: rival.name, value: theirs }];
          }),
        },
      ];
    });
  };
  return PARTS.flatMap((part) => [
    ...rows(
      `${part.name}, all with an answer`,
      ({ question }) => question.isHeld === part.isHeld && question.group !== 'nothing',
      null,
    ),
    ...(Object.keys(GROUPS) as Group[]).flatMap((group) =>
      rows(
        `${part.name}, ${GROUPS[group]}`,
        ({ question }) => question.isHeld === part.isHeld && question.group === group,
        group,
      ),
    ),
  ]);
}
