/** Questions with what would have been right, and answers with what they are worth. */
import type { Group, Question } from '../questions/question.ts';
import type { Answer } from '../rivals/rival.ts';
import type { Facts } from './facts.ts';
import { gradeOf, type Grade, type Places } from './grade.ts';
import { mean, ndcg, success } from './score.ts';

/** A question about one sample, with the listings that are right or will do. */
export interface Judged {
  question: Question;
  grades: ReadonlyMap<string, Grade>;
}

/** The questions that can be judged on these listings, and those that the listings have no right answer to, or one that they should not have. */
export function judge(
  questions: readonly Question[],
  listings: readonly Facts[],
  places: Places,
): { judged: Judged[]; unfit: Question[] } {
  const judged: Judged[] = [];
  const unfit: Question[] = [];
  for (const question of questions) {
    const grades = new Map<string, Grade>();
    for (const facts of listings) {
      const grade = gradeOf(question, facts, places);
      if (grade > 0) grades.set(facts.listing.id, grade);
    }
    const hasRight = [...grades.values()].includes(2);
    if (hasRight === (question.group === 'nothing')) unfit.push(question);
    else judged.push({ question, grades });
  }
  return { judged, unfit };
}

/** What an answer is worth by each of the ways to count; a question without a right listing is counted by `saysSo` alone. */
export const METRICS = {
  'success@1': (answer, judged) => success(gradesOf(answer, judged), 1),
  'success@5': (answer, judged) => success(gradesOf(answer, judged), 5),
  'nDCG@10': (answer, judged) => ndcg(gradesOf(answer, judged), [...judged.grades.values()]),
  'says so': (answer) => (answer.saysSo ? 1 : 0),
} satisfies Record<string, (answer: Answer, judged: Judged) => number>;

export type Metric = keyof typeof METRICS;

/** The metrics that a group is counted by. */
export function metricsOf(group: Group): Metric[] {
  return group === 'nothing' ? ['says so'] : ['success@1', 'success@5', 'nDCG@10'];
}

/** The mean of a metric over some questions, by their places; null where none of them was asked. */
export function scoreOf(
  metric: Metric,
  places: readonly number[],
  judged: readonly Judged[],
  answers: readonly (Answer | null)[],
): number | null {
  const values = places.flatMap((place) => {
    const answer = answers[place];
    const question = judged[place];
    return answer && question ? [METRICS[metric](answer, question)] : [];
  });
  return values.length === 0 ? null : mean(values);
}

function gradesOf({ ids }: Answer, { grades }: Judged): Grade[] {
  return ids.map((id) => grades.get(id) ?? 0);
}
