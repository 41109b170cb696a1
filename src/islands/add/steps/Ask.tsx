/** The fifth step: whom somebody can ring or write to. */
import { Field } from '../Field.tsx';
import type { Form } from '../form.ts';

export function Ask({ form }: { form: Form }) {
  return (
    <>
      <p>One is enough. Everybody can see it on the site.</p>
      <Field form={form} question="contact.phone" type="tel" inputMode="tel" />
      <Field form={form} question="contact.email" inputMode="email" />
      <Field form={form} question="contact.web" inputMode="url" />
      <Field form={form} question="contact.name" label="Whom to ask for" isOptional />
    </>
  );
}
