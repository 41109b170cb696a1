/** A problem before its place in a file is known, and the ways to say one. */

/** A problem before its place is known: what the reader of one value says. */
export interface Fault {
  id: string;
  message: string;
  fix: string;
  /** True when `fix` is the value alone: it is shown as a line with its field's name. */
  isValue?: true;
  severity?: 'warning';
  /** Where in the value it starts, counted from 0; the start of the value when left out. */
  offset?: number;
}

/** A fault whose fix is a sentence or a whole line. */
export function fault(id: string, message: string, fix: string): Fault {
  return { id, message: message.charAt(0).toUpperCase() + message.slice(1), fix };
}

/** A fault whose fix is what to type as the value. */
export function instead(id: string, message: string, value: string): Fault {
  return { id, message, fix: value, isValue: true };
}

/** The same, unless somebody wrote that there is none: then it is left out. */
export function insteadOrNone(id: string, text: string, message: string, value: string): Fault {
  return /^(?:none|no|n\/?a|nil|[-–—?]+|not known|unknown|tb[acd])$/i.test(text.trim())
    ? fault(id, message, 'Leave it out')
    : instead(id, message, value);
}

/** A fault that stops nothing. */
export function warning(id: string, message: string, fix: string): Fault {
  return { id, message, fix, severity: 'warning' };
}

/** A field’s name as messages show it. */
export function bold(field: string): string {
  return field ? `**${field}**` : 'this entry';
}
