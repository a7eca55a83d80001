import { Junk, Message, parse, Visitor } from '@fluent/syntax';

/**
 * The messages of a Fluent text and the variables each needs, also through messages it refers to, both by alphabet.
 * Throws, with file and line, where a line is no Fluent, a message stands twice or a reference leads nowhere.
 */
export function messagesOf(text, file) {
  const wrong = (at, what) => new Error(`${file}:${text.slice(0, at).split('\n').length}: ${what}`);
  const { body } = parse(text, { withSpans: true });
  const messages = new Map();
  for (const entry of body) {
    if (entry instanceof Junk) throw wrong(entry.annotations[0].span.start, entry.annotations[0].message);
    if (!(entry instanceof Message)) continue;
    if (messages.has(entry.id.name)) throw wrong(entry.span.start, `${entry.id.name} stands twice`);
    messages.set(entry.id.name, usedBy(entry));
  }
  const variablesOf = (id, above) => {
    const { variables, references } = messages.get(id);
    const others = references.flatMap(({ name, at }) => {
      if (!messages.has(name) || above.includes(name)) throw wrong(at, `${id} refers to ${name}`);
      return variablesOf(name, [...above, name]);
    });
    return [...variables, ...others];
  };
  const ids = [...messages.keys()].sort();
  return Object.fromEntries(ids.map((id) => [id, [...new Set(variablesOf(id, [id]))].sort()]));
}

function usedBy(message) {
  const used = { variables: [], references: [] };
  class Uses extends Visitor {
    visitVariableReference(node) {
      used.variables.push(node.id.name);
    }
    visitMessageReference(node) {
      used.references.push({ name: node.id.name, at: node.span.start });
    }
  }
  new Uses().visit(message);
  return used;
}
