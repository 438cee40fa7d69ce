/** Canonical N-Quads by RDFC-1.0, with a limit on the work that awkward blank nodes can cause. */
import type * as RDF from '@rdfjs/types';
import canonizer from 'rdf-canonize';
import { quadLines, sortByCodePoint } from '../graph/nquads.ts';
import { Problem } from '../problem.ts';

/** Calls of Hash N-Degree Quads; honest data needs few, and a graph made to be slow would need millions. */
const MOST_DEEP_ITERATIONS = 20_000;

/** Milliseconds, for graphs where a single call is already endless. */
const LONGEST = 10_000;

/**
 * The canonical form of a dataset: its distinct lines in code point order, blank nodes labelled by what is said of them.
 * @throws Problem `canonical-work` where the blank nodes cannot be told apart within the work limit
 */
export function canonicalNQuads(quads: readonly RDF.Quad[]): string {
  const hasBlankNodes = quads.some(({ subject, object, graph }) => [subject, object, graph].some((term) => term.termType === 'BlankNode'));
  if (!hasBlankNodes) return [...new Set(sortByCodePoint(quadLines(quads)))].join('');
  try {
    const canonical = canonizer._canonizeSync(quads.map(plainQuad), { algorithm: 'RDFC-1.0', maxDeepIterations: MOST_DEEP_ITERATIONS, timeout: LONGEST });
    // The library sorts by UTF-16 unit.
    return sortByCodePoint(canonical.split(/(?<=\n)/)).join('');
  } catch (cause) {
    if (!(cause instanceof Error) || !/deep iterations|timeout/i.test(cause.message)) throw cause;
    throw new Problem({
      code: 'canonical-work',
      message: {
        en: 'the blank nodes are too many alike to be put in a canonical order with reasonable work',
        de: 'zu viele Blank Nodes gleichen einander, um sie mit vertretbarem Aufwand in eine kanonische Reihenfolge zu bringen',
      },
      repair: {
        en: 'Give the things that the blank nodes stand for IRIs, or export TriG.', de: 'Den Dingen, für die die Blank Nodes stehen, IRIs geben, oder TriG exportieren.',
      },
    }, { cause });
  }
}

/** The library wants plain objects with own properties. */
function plainQuad({ subject, predicate, object, graph }: RDF.Quad): unknown {
  return { subject: plainTerm(subject), predicate: plainTerm(predicate), object: plainTerm(object), graph: plainTerm(graph) };
}

function plainTerm(term: RDF.Term): unknown {
  if (term.termType !== 'Literal') return { termType: term.termType, value: term.value };
  return { termType: 'Literal', value: term.value, language: term.language, datatype: { termType: 'NamedNode', value: term.datatype.value } };
}
