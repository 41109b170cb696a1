/** The fourth step: what it costs, how one joins, and for whom it is. */
import { AnyOf, OneOf } from '../Choice.tsx';
import { Extra } from '../Extra.tsx';
import { Field, idOf } from '../Field.tsx';
import type { Form } from '../form.ts';
import { choicesOf, JOINS, ROOMS } from '../words.ts';

const COSTS = [
  ['Free', 'Free'],
  ['Donation', 'Donation'],
  ['£ …', '£'],
  ['Not known', 'Ask – not known'],
] as const;

export function Cost({ form }: { form: Form }) {
  const { answers, words } = form;
  const audiences = words.is === 'here' ? words.value.vocabulary.audiences : [];
  const hasMore = Boolean(answers.room || answers.ages || answers.for || answers.languages);
  return (
    <>
      <Field
        form={form}
        question="cost"
        label="What does it cost?"
        hint="Such as “£3, with a cup of tea”."
      >
        <div className="offers" role="group" aria-label="Costs to tap">
          {COSTS.map(([label, cost]) => (
            <button
              key={label}
              type="button"
              className="button is-quiet"
              onClick={() => {
                form.set({ cost });
                document.getElementById(idOf('cost'))?.focus();
              }}
            >
              {label}
            </button>
          ))}
        </div>
      </Field>
      <OneOf
        form={form}
        question="join"
        label="How does somebody new join?"
        choices={JOINS}
        isOptional
      />
      <Extra summary="If it is full, or only for some people" isAnswered={hasMore}>
        <OneOf
          form={form}
          question="room"
          label="Is there room for new people?"
          choices={ROOMS}
          isRow
        />
        {audiences.length > 0 && (
          <AnyOf
            form={form}
            question="for"
            label="Is it only for some people?"
            hint="If everybody may come, choose nothing."
            choices={choicesOf(audiences)}
          />
        )}
        <Field
          form={form}
          question="ages"
          label="For which ages?"
          hint="Such as “18+”, “0–5” or “all”."
        />
        <Field
          form={form}
          question="languages"
          label="Is a language other than English spoken?"
          hint="By its short code, such as “pl” for Polish or “ur” for Urdu."
        />
      </Extra>
    </>
  );
}
