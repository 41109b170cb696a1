/** The seventh step: how and when somebody made sure of it. */
import { UNCHECKED } from '../answers.ts';
import { OneOf } from '../Choice.tsx';
import { Extra } from '../Extra.tsx';
import { Field } from '../Field.tsx';
import type { Form } from '../form.ts';
import { CHECKS, NOT_CHECKED } from '../words.ts';

export function Know({ form }: { form: Form }) {
  const { answers, correcting, today } = form;
  const how = answers['checked-how'];
  return (
    <>
      <OneOf
        form={form}
        question="checked-how"
        label="How did you make sure?"
        hint="The site shows it."
        choices={correcting ? [...NOT_CHECKED, ...CHECKS] : CHECKS}
        onChoose={() => answers.checked === '' && form.set({ checked: today })}
      />
      {how !== '' && how !== UNCHECKED && (
        <Field form={form} question="checked" label="When did you make sure?" type="date" />
      )}
      <Extra
        summary="A source, or a note for us"
        isAnswered={Boolean(answers.source || answers.note)}
      >
        <Field
          form={form}
          question="source"
          label="Where can it be read?"
          hint="Such as “their leaflet of spring 2026”. Write it in your own words; do not copy it."
        />
        <Field
          form={form}
          question="note"
          label="Is there anything else that we should know?"
          hint="It goes to us, and not onto the site. Please write nothing private in it."
          rows={3}
        />
      </Extra>
    </>
  );
}
