/**
 * Colours of words on paper; colour beyond these means a topic or a role.
 *
 * Ink is black and nothing else: a laser printer makes dots of any other dark colour, and letters ragged at their edges.
 */
export const INK = '#000000';
export const QUIET = '#625d55';
