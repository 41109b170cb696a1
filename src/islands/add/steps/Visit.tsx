/** The sixth step: what somebody new would like to know, and whether they can get in. None of it has to be answered. */
import { ACCESS_FACTS, FIRST_VISIT_FACTS } from '../../../listings/labels.ts';
import type { AccessFact, FirstVisitFact } from '../../../listings/schema.ts';
import { OneOf } from '../Choice.tsx';
import { Field } from '../Field.tsx';
import type { Form } from '../form.ts';
import { FACTS } from '../words.ts';

const ASKED: Readonly<Partial<Record<FirstVisitFact, { label: string; hint?: string }>>> = {
  welcome: { label: 'Who meets somebody new?', hint: 'Such as “Ada waits at the door”.' },
  'bring-someone': { label: 'May people bring somebody?' },
  'come-late': { label: 'May people come late, or leave early?' },
  'group-size': { label: 'How many people come?', hint: 'Such as “about ten”.' },
};
const FIRST = Object.keys(ASKED) as FirstVisitFact[];
const OTHERS = (Object.keys(FIRST_VISIT_FACTS) as FirstVisitFact[]).filter(
  (fact) => !FIRST.includes(fact),
);

export function Visit({ form }: { form: Form }) {
  const hasOthers = OTHERS.some((fact) => form.answers[`first-visit.${fact}`] !== '');
  return (
    <>
      <p>
        The first time is the hardest. Answer what you know, and leave the rest. Nothing here has to
        be filled in.
      </p>
      {FIRST.map((fact) => (
        <Field key={fact} form={form} question={`first-visit.${fact}`} {...ASKED[fact]} />
      ))}
      <details className="extra" open={hasOthers}>
        <summary>Entrance, bus stop and parking</summary>
        {OTHERS.map((fact) => (
          <Field key={fact} form={form} question={`first-visit.${fact}`} />
        ))}
      </details>
      <h2>Access</h2>
      <p>
        Say “No” only when you are sure. What we know of the place holds, unless you say otherwise.
      </p>
      <div className="access-facts">
        {(Object.keys(ACCESS_FACTS) as AccessFact[]).map((fact) => (
          <OneOf key={fact} form={form} question={`access.${fact}`} choices={FACTS} isRow />
        ))}
      </div>
    </>
  );
}
