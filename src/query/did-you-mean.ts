/** Nearest of some known words, where queries need it; the words themselves are compared in graph/. */
export { didYouMean, meant, nearest } from '../graph/did-you-mean.ts';
