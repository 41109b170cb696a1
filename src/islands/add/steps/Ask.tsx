/** The fifth step: whom somebody can ring or write to. */
import { Field } from '../Field.tsx';
import type { Form } from '../form.ts';

export function Ask({ form }: { form: Form }) {
  return (
    <>
      <p>
        One of these is enough. Everybody can see it on the site, so give a number or an address
        that the group is happy to show.
      </p>
      <Field form={form} question="contact.phone" type="tel" inputMode="tel" maxLength={40} />
      <Field form={form} question="contact.email" inputMode="email" maxLength={250} />
      <Field
        form={form}
        question="contact.web"
        hint="Such as https://example.org/coffee"
        inputMode="url"
        maxLength={500}
      />
      <Field
        form={form}
        question="contact.name"
        label="Whom should people ask for?"
        hint="A first name is enough."
        isOptional
        maxLength={80}
      />
    </>
  );
}
