/**
 * What every built page is held to.
 * @type {import('html-validate').ConfigData}
 */
export default {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Astro writes the markup: how it closes and spaces it is not ours to choose, and browsers do not care.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // React writes some attributes as it names them (maxLength), and its own ids with a leading _.
    'attr-case': 'off',
    'valid-id': ['error', { relaxed: true }],
    // A listing's title may have 80 characters, and cutting it would help nobody.
    'long-title': 'off',
    // A number has a line to itself, with room for all its digits at 320 px.
    'tel-non-breaking': 'off',
    // The site's own files need no seal; others would.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
};
