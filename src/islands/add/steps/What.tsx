/** The first step: what it is called, what kind it is, who runs it, and what it is like. */
import { useMemo } from 'react';
import { kindNames } from '../../../contributing/names.ts';
import { several } from '../answers.ts';
import { AnyOf } from '../Choice.tsx';
import { Combobox } from '../Combobox.tsx';
import { Extra } from '../Extra.tsx';
import { Field } from '../Field.tsx';
import type { Form } from '../form.ts';
import { choicesOf } from '../words.ts';

export function What({ form }: { form: Form }) {
  const { words } = form;
  const kinds = useMemo(() => {
    if (words.is !== 'here') return words.is === 'coming' ? null : [];
    return kindNames(words.value.vocabulary);
  }, [words]);
  const needs = words.is === 'here' ? words.value.vocabulary.needs : [];
  return (
    <>
      <Field
        form={form}
        question="title"
        label="What is it called?"
        hint="Such as “Friday coffee morning”."
      />
      <Combobox
        form={form}
        question="kind"
        typedInto="kind.other"
        label="What kind is it?"
        hint="Type a word, such as “coffee”. Then choose."
        options={kinds}
        otherWords="None of these"
      />
      <Field
        form={form}
        question="organiser"
        label="Who runs it?"
        hint="If you do not know, write “Not known”."
      />
      <Field
        form={form}
        question="body"
        label="What is it like?"
        hint="Two or three sentences in your own words, as to a neighbour."
        rows={4}
        isOptional
      />
      {needs.length > 0 && (
        <Extra
          summary="What it helps with, such as debt"
          isAnswered={several(form.answers['helps-with']).length > 0}
        >
          <AnyOf
            form={form}
            question="helps-with"
            label="What can it help with?"
            hint="Choose only what it is really for."
            choices={choicesOf(needs)}
          />
        </Extra>
      )}
    </>
  );
}
