/** The sixth step: what somebody new would like to know, and whether they can get in. None of it has to be answered. */
import { ACCESS_FACTS, FIRST_VISIT_FACTS } from '../../../listings/labels.ts';
import type { AccessFact, FirstVisitFact } from '../../../listings/schema.ts';
import { OTHER } from '../answers.ts';
import { OneOf } from '../Choice.tsx';
import { Extra } from '../Extra.tsx';
import { Field } from '../Field.tsx';
import type { Form } from '../form.ts';
import { FACTS } from '../words.ts';

const ASKED: Readonly<Partial<Record<FirstVisitFact, { label: string; hint?: string }>>> = {
  welcome: { label: 'Who meets somebody new?', hint: 'Such as “Ada waits at the door”.' },
  'bring-someone': { label: 'May people bring somebody?' },
  'come-late': { label: 'May people come late, or leave early?' },
  'group-size': { label: 'How many people come?', hint: 'Such as “about ten”.' },
};
const MORE = (Object.keys(FIRST_VISIT_FACTS) as FirstVisitFact[]).filter(
  (fact) => fact !== 'welcome',
);
/** What decides for most people, and is asked of a new place, too. */
const FIRST: readonly AccessFact[] = ['step-free', 'accessible-toilet'];

export function Visit({ form }: { form: Form }) {
  const { answers } = form;
  const asked = FIRST.filter((fact) => !isKnown(form, fact));
  const folded = (Object.keys(ACCESS_FACTS) as AccessFact[]).filter(
    (fact) => !asked.includes(fact),
  );
  return (
    <>
      <p>Leave out what you do not know.</p>
      <Field form={form} question="first-visit.welcome" {...ASKED.welcome} />
      <Extra
        summary="More about a first visit"
        isAnswered={MORE.some((fact) => answers[`first-visit.${fact}`] !== '')}
      >
        {MORE.map((fact) => (
          <Field key={fact} form={form} question={`first-visit.${fact}`} {...ASKED[fact]} />
        ))}
      </Extra>
      <div className="access-facts">
        {asked.map((fact) => (
          <Access key={fact} form={form} fact={fact} />
        ))}
      </div>
      <Extra
        summary="More about access"
        isAnswered={folded.some((fact) => answers[`access.${fact}`] !== '')}
      >
        <p>
          Say “No” only when you are sure. What we know of the place holds, unless you say
          otherwise.
        </p>
        <div className="access-facts">
          {folded.map((fact) => (
            <Access key={fact} form={form} fact={fact} />
          ))}
        </div>
      </Extra>
    </>
  );
}

function Access({ form, fact }: { form: Form; fact: AccessFact }) {
  return <OneOf form={form} question={`access.${fact}`} choices={FACTS} isRow />;
}

// Of a place that is in the list, or that was described a moment ago.
function isKnown({ answers, town }: Form, fact: AccessFact): boolean {
  if (answers.how !== 'venue') return false;
  if (answers.venue === OTHER) return true;
  const venues = town.is === 'here' ? town.value.venues : [];
  const state = venues.find(({ slug }) => slug === answers.venue)?.access[fact];
  return state === 'yes' || state === 'no';
}
