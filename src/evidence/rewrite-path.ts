/** Property paths taken apart into triples, as SPARQL 1.1 §18.2.2.4 does; what repeats stays a path. */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import type { Part, Path, Rewritten, Slot } from './plan.ts';
import { bgp, call, filter, group, set, slot, triple, unionOf, variable } from './syntax.ts';

type End = Sparql.Term;

/** What a path needs of its surroundings. */
export interface PathPlace {
  readonly graph: Slot | undefined;
  readonly fresh: () => string;
}

/** The patterns and parts of one triple, whose predicate may be a path. */
export function rewriteTriple(subject: End, predicate: Sparql.TripleNesting['predicate'], object: End, place: PathPlace): Rewritten {
  if (predicate.type === 'term') {
    const part: Part = { type: 'triple', subject: slot(subject), predicate: slot(predicate), object: slot(object), graph: place.graph };
    return { patterns: [bgp([triple(subject, predicate, object)])], parts: [part] };
  }
  switch (predicate.subType) {
    case '^': return rewriteTriple(object, predicate.items[0], subject, place);
    case '/': return chain(subject, predicate.items, object, place);
    case '|': return either(predicate.items.map((item) => () => rewriteTriple(subject, item, object, place)), place);
    case '!': return negated(subject, predicate, object, place);
    default: return {
      patterns: [bgp([triple(subject, predicate, object)])],
      parts: [{ type: 'path', start: slot(subject), path: pathOf(predicate), end: slot(object), graph: place.graph }],
    };
  }
}

function chain(subject: End, items: readonly Sparql.Path[], object: End, place: PathPlace): Rewritten {
  let from = subject;
  const steps = items.map((item, index) => {
    const to = index === items.length - 1 ? object : variable(place.fresh());
    const step = rewriteTriple(from, item, to, place);
    from = to;
    return step;
  });
  return { patterns: steps.flatMap(({ patterns }) => patterns), parts: steps.flatMap(({ parts }) => parts) };
}

/** Alternatives become branches of a UNION, each marked by its number. */
function either(branches: readonly (() => Rewritten)[], { fresh }: PathPlace): Rewritten {
  const marker = fresh();
  const written = branches.map((branch) => branch());
  return {
    patterns: [unionOf(written.map(({ patterns }, index) => group([...patterns, set(marker, index)])))],
    parts: written.map(({ parts }, value) => ({ type: 'branch', marker: { variable: marker, value }, parts })),
  };
}

function negated(subject: End, path: Sparql.PathNegated, object: End, place: PathPlace): Rewritten {
  const { forward, backward } = excluded(path);
  const one = (from: End, to: End, not: readonly string[]) => (): Rewritten => {
    const predicate = variable(place.fresh());
    const { patterns, parts } = rewriteTriple(from, predicate, to, place);
    const iris = not.map((iri) => ({ type: 'term', subType: 'namedNode', value: iri, loc: predicate.loc }) as const);
    return { patterns: [...patterns, filter(call('notin', predicate, ...iris))], parts };
  };
  const branches = [...(forward === undefined ? [] : [one(subject, object, forward)]), ...(backward === undefined ? [] : [one(object, subject, backward)])];
  return branches.length === 1 ? branches[0]!() : either(branches, place);
}

/** The IRIs that a negated property set excludes, in each direction; undefined where it does not look that way. */
function excluded(path: Sparql.PathNegated): { forward: string[] | undefined; backward: string[] | undefined } {
  const [only] = path.items;
  const items = only.type === 'path' && only.subType === '|' ? only.items : [only as Sparql.TermIri | Sparql.PathNegatedElt];
  const forward = items.flatMap((item) => (item.type === 'term' ? [item.value] : []));
  const backward = items.flatMap((item) => (item.type === 'path' ? [item.items[0].value] : []));
  return { forward: forward.length === 0 && backward.length > 0 ? undefined : forward, backward: backward.length === 0 ? undefined : backward };
}

/** A path as the search for its steps takes it. */
export function pathOf(path: Sparql.Path): Path {
  if (path.type === 'term') return { type: 'link', predicate: path.value, backward: false };
  switch (path.subType) {
    case '^': return inverse(pathOf(path.items[0]));
    case '/': return { type: 'chain', items: path.items.map(pathOf) };
    case '|': return { type: 'either', items: path.items.map(pathOf) };
    case '!': return { type: 'not', ...excluded(path) };
    case '?': return { type: 'repeat', of: pathOf(path.items[0]), least: 0, most: 1 };
    case '*': return { type: 'repeat', of: pathOf(path.items[0]), least: 0, most: Infinity };
    case '+': return { type: 'repeat', of: pathOf(path.items[0]), least: 1, most: Infinity };
  }
}

function inverse(path: Path): Path {
  switch (path.type) {
    case 'link': return { ...path, backward: !path.backward };
    case 'chain': return { ...path, items: path.items.toReversed().map(inverse) };
    case 'either': return { ...path, items: path.items.map(inverse) };
    case 'not': return { ...path, forward: path.backward, backward: path.forward };
    case 'repeat': return { ...path, of: inverse(path.of) };
  }
}
