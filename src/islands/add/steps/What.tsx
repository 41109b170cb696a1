/** The first step: what it is called, what kind it is, who runs it, and what it is like. */
import { useMemo } from 'react';
import { several } from '../answers.ts';
import { AnyOf } from '../Choice.tsx';
import { Combobox } from '../Combobox.tsx';
import { Field } from '../Field.tsx';
import type { Form } from '../form.ts';
import { choicesOf } from '../words.ts';

export function What({ form }: { form: Form }) {
  const { words } = form;
  const kinds = useMemo(() => {
    if (words.is !== 'here') return words.is === 'coming' ? null : [];
    const { kinds, sayings } = words.value.vocabulary;
    return kinds.map((kind) => ({
      ...kind,
      also: [...kind.also, ...sayings.flatMap(({ slug, say }) => (slug === kind.slug ? say : []))],
    }));
  }, [words]);
  const needs = words.is === 'here' ? words.value.vocabulary.needs : [];
  return (
    <>
      <Field
        form={form}
        question="title"
        label="What is it called?"
        hint="What people call it, such as “Friday coffee morning”."
        maxLength={80}
      />
      <Combobox
        form={form}
        question="kind"
        typedInto="kind.other"
        label="What kind of activity is it?"
        hint="Begin to type, such as “coffee”, “choir” or “advice”. Then choose from the list."
        options={kinds}
        otherWords="None of these"
      />
      <Field
        form={form}
        question="organiser"
        label="Who runs it?"
        hint="A group, a church, the council. If you do not know, write “Not known”."
        maxLength={120}
      />
      <Field
        form={form}
        question="body"
        label="What is it like, in your own words?"
        hint="Two or three short sentences, as to a neighbour. What happens? What should people bring?"
        rows={4}
        isOptional
      />
      {needs.length > 0 && (
        <details className="extra" open={several(form.answers['helps-with']).length > 0}>
          <summary>Does it help with something, such as loneliness or debt?</summary>
          <AnyOf
            form={form}
            question="helps-with"
            label="What can it help with?"
            hint="Choose only what it is really for."
            choices={choicesOf(needs)}
          />
        </details>
      )}
    </>
  );
}
